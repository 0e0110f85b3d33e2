import { expect, it } from "vitest";
import { WORLD } from "../chat/teams/fake/world.ts";
import { keptIn } from "../kept-in.ts";
import { ANN, botOnSlack, CAL, CSP, roots, statusOf, typed } from "./bot-on-slack.ts";
import { botOnTeams } from "./bot-on-teams.ts";

const PROSE = [
  "Pause on this one until the new plan is out.",
  "Evidence: page 12 of the community safety plan.",
  "Next year's plan covers this on page 12; adopted in March.",
  "Status is green: the plan was reviewed in March.",
  "Accept that we are behind; new plan due in May.",
];

it("on Slack, prose after the bot's name is kept and not obeyed, heard or read back; a command in a thread is obeyed", {
  timeout: 120_000,
}, async () => {
  const { slack, bot } = await botOnSlack("socket");
  await bot.start();
  const [first = "", second = ""] = roots(slack).map(({ ts }) => ts);
  for (const words of PROSE) await slack.saysRaw(CAL, CSP, `<@U0SOCBOT> ${words}`, { thread_ts: first });
  await expect.poll(() => keptIn(statusOf(slack, first) ?? "")).toBe(5);
  expect(await typed(slack, CAL, "/soc status")).not.toContain("Paused");
  const evidence = await typed(slack, CAL, "/soc evidence “CSP–01”:");
  for (const words of PROSE) expect(evidence).toContain(words);
  // What the chair writes is to be checked: a member answers it.
  await slack.saysRaw(ANN, CSP, "<@U0SOCBOT> Yes: chapter 4 of the plan.", { thread_ts: first });
  await expect.poll(() => keptIn(statusOf(slack, first) ?? "")).toBe(6);

  const noReply = await slack.nextPrivate(CAL, () =>
    slack.saysRaw(CAL, CSP, "<@U0SOCBOT> /soc accept green", { thread_ts: second }),
  );
  expect(noReply.text).toContain("CSP-02");
  const obeyed = await slack.nextPrivate(CAL, () =>
    slack.saysRaw(CAL, CSP, "<@U0SOCBOT> /soc accept green, seen", { thread_ts: first }),
  );
  expect(obeyed.text).toContain("is accepted and closed.");
  const beside = await slack.nextPrivate(CAL, () =>
    slack.saysRaw(CAL, CSP, "<@U0SOCBOT> Reopen CSP-01 as soon as the plan is out."),
  );
  expect(beside.text).not.toContain("open again");

  // What was written while nobody listened is judged as it would have been.
  await bot.stop();
  await slack.saysRaw(ANN, CSP, "<@U0SOCBOT> status?", { thread_ts: second });
  await slack.saysRaw(ANN, CSP, "<@U0SOCBOT> Status is green since May.", { thread_ts: second });
  await bot.start();
  await expect.poll(() => keptIn(statusOf(slack, second) ?? "")).toBe(1);
  expect(await typed(slack, CAL, "/soc evidence csp 2")).toContain("Status is green since May.");
  expect(statusOf(slack, first)).toMatch(/^Status: accepted/);
  expect(keptIn(statusOf(slack, first) ?? "")).toBe(6);
  await bot.stop();
});

it("on Slack, a command that is edited into an answer is kept", { timeout: 120_000 }, async () => {
  const { slack, bot } = await botOnSlack("socket");
  await bot.start();
  const [first = ""] = roots(slack).map(({ ts }) => ts);
  let written = "";
  await slack.nextPrivate(ANN, async () => {
    written = (await slack.saysRaw(ANN, CSP, "<@U0SOCBOT> status", { thread_ts: first })).ts;
  });
  await slack.edits(CSP, written, "Yes, since May: chapter 4.");
  await expect.poll(() => keptIn(statusOf(slack, first) ?? "")).toBe(1);
  await bot.stop();
});

it("on Teams, prose after the bot's name and a message with a file are kept and not obeyed, heard or read back", {
  timeout: 120_000,
}, async () => {
  const [CHANNEL] = WORLD.channels;
  const [CHAIR, BO] = WORLD.people;
  const { fake, bot, roots, statusOf, told, chat } = await botOnTeams(2);
  await bot.start();
  await fake.install();
  await expect.poll(() => roots()).toHaveLength(2);
  const [first = "", second = ""] = roots().map(({ id }) => id);
  const inThread = { conversation: CHANNEL, root: first, person: CHAIR, mentions: true };
  for (const words of PROSE) await fake.says({ ...inThread, text: words });
  await expect.poll(() => keptIn(statusOf(first) ?? "")).toBe(5);
  expect(await told(CHAIR, "status")).not.toContain("Paused");
  await fake.says({
    ...inThread,
    text: "Evidence attached",
    files: [{ name: "plan.pdf", url: "https://files.example/plan.pdf" }],
  });
  await expect.poll(() => keptIn(statusOf(first) ?? "")).toBe(6);
  expect(await told(CHAIR, "evidence CSP–01?")).toContain("plan.pdf");

  // Without a mention, where it is heard: answered in private.
  const before = chat(BO).length;
  await fake.says({ conversation: CHANNEL, root: null, person: BO, text: "/soc status" });
  expect(await fake.messages.until(() => chat(BO)[before])).toContain("Community Safety Partnership");
  await fake.says({ ...inThread, person: BO, text: "Yes: chapter 4 of the plan." });
  await expect.poll(() => keptIn(statusOf(first) ?? "")).toBe(7);
  const after = chat(CHAIR).length;
  await fake.says({ ...inThread, mentions: false, text: "/soc accept (amber), plan due in March" });
  expect(await fake.messages.until(() => chat(CHAIR)[after])).toContain("is accepted and closed.");

  await bot.stop();
  const missed = { conversation: CHANNEL, root: second, person: BO, mentions: true, heard: false };
  await fake.says({ ...missed, text: "status?" });
  await fake.says({ ...missed, text: "/soc next", mentions: false });
  await fake.says({ ...missed, text: "Status is green since May." });
  await bot.start();
  await expect.poll(() => keptIn(statusOf(second) ?? "")).toBe(1);
  expect(await told(CHAIR, "/soc evidence csp 2")).toContain("Status is green since May.");
  expect(keptIn(statusOf(first) ?? "")).toBe(7);
  await bot.stop();
});
