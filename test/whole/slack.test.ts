import { expect, it } from "vitest";
import { halfPost, openRaw } from "../http/raw-connection.ts";
import { keptIn } from "../kept-in.ts";
import { ANN, botOnSlack, CAL, CSP, OLU, roots, statusOf, typed } from "./bot-on-slack.ts";

it.each(["socket", "http"] as const)(
  "the whole bot on Slack over %s asks once, keeps every reply once, obeys and answers, stopped and killed in between",
  { timeout: 120_000 },
  async (mode) => {
    const { slack, bot } = await botOnSlack(mode);
    await bot.start();
    expect((await bot.healthz()).status).toBe(200);
    const prompts = roots(slack);
    expect(prompts.map(({ spoken }) => spoken.slice(0, 6))).toEqual(["CSP-01", "CSP-02"]);
    const [first = "", second = ""] = prompts.map(({ ts }) => ts);

    const { ts, acknowledged } = await slack.says(ANN, CSP, "Yes & no: <see> *chapter* 4.", {
      thread_ts: first,
    });
    expect(acknowledged).toBe(true);
    await expect.poll(() => keptIn(statusOf(slack, first) ?? "")).toBe(1);
    expect(await typed(slack, CAL, "/soc evidence CSP-1")).toContain(
      "Yes &amp; no: &lt;see&gt; *chapter* 4.",
    );
    await slack.edits(CSP, ts, "Yes: chapter 4.");
    expect(await typed(slack, CAL, "/soc evidence CSP-1")).toContain("Yes: chapter 4.");
    expect(await typed(slack, CAL, "/soc status")).toContain("1 unanswered");
    expect(await typed(slack, OLU, "/soc status")).toMatch(/^There is no board here that you can see\./);
    expect(await slack.looksAtHome(ANN)).toContain("Community Safety Partnership");

    await bot.kill();
    await expect.poll(() => slack.sockets()).toBe(0);
    await slack.saysRaw(ANN, CSP, "Yes, &lt;again&gt; in June.", { thread_ts: first });
    await bot.start();
    await expect.poll(() => keptIn(statusOf(slack, first) ?? "")).toBe(2);
    expect(await typed(slack, CAL, "/soc evidence CSP-1")).toContain("Yes, &lt;again&gt; in June.");

    const refusal = await slack.nextPrivate(ANN, () =>
      slack.saysRaw(ANN, CSP, "<@U0SOCBOT> accept", { thread_ts: first }),
    );
    expect(refusal.text).toMatch(/chair|secretary/i);
    await slack.presses(CAL, CSP, first, "reopen", { reason: "Which month was it?" });
    await expect.poll(() => slack.sees(CSP, first)?.spoken).toContain("Which month was it?");
    await slack.presses(CAL, CSP, first, "not-applicable", { reason: "It is another board's." });
    await expect.poll(() => statusOf(slack, first)).toMatch(/^Status: not applicable/);

    // Half a request that nobody finishes does not keep it from stopping.
    const half = await openRaw(bot.address(), halfPost("/slack/events"));
    expect((await bot.healthz()).status).toBe(200);
    expect(await bot.stop()).toMatchObject({ code: 0, err: "" });
    await half.ended;
    await slack.says(ANN, CSP, "Yes: written while nobody listened.", { thread_ts: second });
    await bot.start();
    await expect.poll(() => keptIn(statusOf(slack, second) ?? "")).toBe(1);
    await slack.deletes(CSP, ts);
    await expect.poll(() => typed(slack, CAL, "/soc evidence CSP-1")).not.toContain("Yes: chapter 4.");

    expect(roots(slack)).toHaveLength(2);
    await bot.stop();
    expect(await bot.soc("verify")).toMatchObject({ code: 0, err: "" });
  },
);
