import { expect, it, onTestFinished } from "vitest";
import { type FakeSlack, openFakeSlack } from "../chat/slack/fake/fake-slack.ts";
import { slackManifest } from "../chat/slack/manifest.ts";
import { halfPost, openRaw } from "../http/raw-connection.ts";
import { keptIn } from "../kept-in.ts";
import { realBot } from "./real-bot.ts";

const [CSP, ANN, SAM, CAL, OLU] = ["C0CSP", "U0ANN", "U0SAM", "U0CAL", "U0OLU"];

const BOARDS = `
organisation: Borchester City Council
people:
  p1: { name: Cal Chair, slack: ${CAL} }
  p2: { name: Sam Secretary, slack: ${SAM} }
  p3: { name: Ann Lee, slack: ${ANN} }
boards:
  - id: csp
    name: Community Safety Partnership
    audiences: [community-safety-partnership]
    channels: [slack:${CSP}]
    chair: p1
    secretary: [p2]
    members: [p3]
    prompts: { schedule: "0 9 * * 1", atOnce: true, anyDay: true, questions: 2 }
    meetings: [2099-12-08T14:00]
    round: { starts: 2020-01-01 }
`;

it.each(["socket", "http"] as const)(
  "the whole bot on Slack over %s asks once, keeps every reply once, obeys and answers, stopped and killed in between",
  { timeout: 120_000 },
  async (mode) => {
    const { slack, bot } = await openOnSlack(mode);
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

async function openOnSlack(mode: "socket" | "http") {
  const slack = await openFakeSlack({
    scopes: slackManifest().oauth_config.scopes.bot,
    patience: 20_000,
    retries: [500, 2_000],
  });
  onTestFinished(() => slack.close());
  for (const [name, id] of [
    ["Ann Lee", ANN],
    ["Sam Secretary", SAM],
    ["Cal Chair", CAL],
    ["Olu Outsider", OLU],
  ] as const)
    slack.addPerson(name, id);
  slack.addChannel("community-safety", { id: CSP });
  const bot = await realBot({
    boards: BOARDS,
    variables: {
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_API_URL: slack.apiUrl,
      ...(mode === "socket"
        ? { SLACK_APP_TOKEN: slack.appToken }
        : { SLACK_SIGNING_SECRET: slack.signingSecret }),
    },
    reached(address) {
      if (mode === "http") slack.deliverTo(`${address}/slack/events`);
    },
  });
  return { slack, bot };
}

/** The bot's own posts, without what stands in their threads. */
function roots(slack: FakeSlack) {
  const people: readonly string[] = [ANN, SAM, CAL, OLU];
  return slack
    .reads(CSP)
    .filter(({ thread, user, ts }) => (thread === null || thread === ts) && !people.includes(user));
}

function statusOf(slack: FakeSlack, ts: string): string | undefined {
  const lines = slack.sees(CSP, ts)?.spoken.split("\n") ?? [];
  return lines.find((line) => line.startsWith("Status:"));
}

async function typed(slack: FakeSlack, user: string, command: string): Promise<string> {
  return (await slack.types(user, CSP, command)).text;
}
