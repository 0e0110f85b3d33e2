import { expect, it } from "vitest";
import { WORLD } from "../chat/teams/fake/world.ts";
import { keptIn } from "../kept-in.ts";
import { botOnTeams } from "./bot-on-teams.ts";

const [CHANNEL] = WORLD.channels;
const [ANN, BO, CAI] = WORLD.people;

it("the whole bot on Teams asks once, keeps every reply once, obeys and answers, killed in between", {
  timeout: 120_000,
}, async () => {
  const { fake, bot, roots, statusOf, told, presses, answers, chat, post } = await botOnTeams(2);
  await bot.start();
  expect(roots()).toEqual([]);
  await fake.install();
  await expect.poll(() => roots().map(({ words }) => words.slice(0, 6))).toEqual(["CSP-01", "CSP-02"]);
  expect((await bot.healthz()).status).toBe(200);
  const [first = "", second = ""] = roots().map(({ id }) => id);

  const reply = await fake.says({
    person: BO,
    conversation: CHANNEL,
    root: first,
    text: "Yes: *chapter* 4.",
  });
  expect(reply.status).toBe(200);
  await expect.poll(() => statusOf(first)).toMatch(/^Status: answered. Answer received from /);
  expect(await told(ANN, "/soc evidence CSP-1")).toContain("Yes: *chapter* 4.");
  await fake.edits(CHANNEL, reply.id, "Yes: chapter 5.");
  expect(await told(ANN, "/soc evidence CSP-1")).toContain("Yes: chapter 5.");
  expect(await told(ANN, "status")).toContain("1 unanswered");
  expect(await told(CAI, "status")).toMatch(/^There is no board here that you can see\./);

  await bot.kill();
  const missed = { conversation: CHANNEL, root: first, heard: false };
  await fake.says({ ...missed, person: BO, text: "Yes, and again in June 2026." });
  await fake.says({ ...missed, person: CAI, text: "Yes, we did too.", root: second });
  await bot.start();
  await expect.poll(() => keptIn(statusOf(first) ?? "")).toBe(2);
  await expect.poll(() => keptIn(statusOf(second) ?? "")).toBe(1);
  expect(await told(ANN, "/soc evidence CSP-1")).toContain("Yes, and again in June 2026.");

  const refused = await presses(BO, first, "accept");
  expect(refused).toMatch(/chair|secretary/i);
  await presses(ANN, second, "reopen", { reason: "Who leads?" });
  await expect.poll(() => post(second)).toContain("Who leads?");
  await presses(ANN, second, "extend", { date: "2099-12-04", reason: "yes, the plan is late." });
  await presses(ANN, second, "assign", { person: "bo" });
  await expect.poll(() => post(second)).toContain("Waits for Bo Okoro.");
  expect(post(second)).toContain("Reply below by Fri 4 Dec 2099.");
  await presses(ANN, first, "reopen", { reason: "Which month was it?" });
  await expect.poll(() => post(first)).toContain("Which month was it?");
  await answers(BO, first, "Yes: in June, by the button.");
  await expect.poll(() => keptIn(statusOf(first) ?? "")).toBe(3);
  await presses(ANN, first, "accept");
  await expect.poll(() => statusOf(first)).toMatch(/^Status: accepted/);

  await fake.deletes(CHANNEL, reply.id);
  const evidence = await told(ANN, "/soc evidence CSP-1");
  expect(evidence).not.toContain("chapter 5");
  expect(evidence).toContain("The reply by Bo Okoro on Teams of");
  await told(ANN, "digest post");
  await expect.poll(() => roots().map(({ words }) => words)).toHaveLength(3);
  await expect.poll(() => chat(ANN).join("\n")).toContain("Yes: in June, by the button.");

  expect(await bot.stop()).toMatchObject({ code: 0 });
  await bot.start();
  expect(roots()).toHaveLength(3);
  await bot.stop();
  expect(await bot.soc("verify")).toMatchObject({ code: 0, err: "" });
});
