import { expect, it } from "vitest";
import { WORLD } from "../chat/teams/fake/world.ts";
import { ANN, botOnSlack, CAL, CSP, OLU, roots, statusOf, typed } from "./bot-on-slack.ts";
import { botOnTeams } from "./bot-on-teams.ts";

const [CHANNEL] = WORLD.channels;
const [CHAIR, BO, CAI] = WORLD.people;

it.each(["socket", "http"] as const)(
  "on Slack over %s an answer to the bot alone, or beside the thread, is kept at a press, killed in between, and follows its message",
  { timeout: 240_000 },
  async (mode) => {
    const { slack, bot } = await botOnSlack(mode);
    await bot.start();
    const [first = "", second = ""] = roots(slack).map(({ ts }) => ts);
    const under = (root: string) =>
      slack
        .reads(CSP)
        .filter(({ thread, ts }) => thread === root && ts !== root)
        .map(({ spoken }) => spoken);

    const asked = await slack.nextPrivate(ANN, () =>
      slack.saysDirectly(ANN, "CSP-01: yes, <monthly> meetings."),
    );
    expect(asked.text).toContain("Keep this as your reply to CSP-01?");
    await bot.kill();
    await bot.start();
    const dm = slack.directOf(ANN);
    const question = slack.readsDirectly(ANN).at(-1);
    const kept = await slack.presses(ANN, dm, question?.ts ?? "", "keep-words");
    expect(kept.text).toContain("kept as your reply to CSP-01");
    await expect.poll(() => statusOf(slack, first)).toMatch(/Answer received from Ann Lee/);
    expect(under(first).join()).toMatch(
      /Ann Lee answered:.*yes, <monthly> meetings\..*Written to the bot alone/s,
    );
    expect(await typed(slack, CAL, "/soc evidence CSP-1")).toContain("Written to the bot alone.");

    const written = slack.readsDirectly(ANN).find(({ spoken }) => spoken.startsWith("CSP-01"));
    await slack.edits(dm, written?.ts ?? "", "CSP-01: yes, weekly.");
    await expect.poll(() => under(first).join()).toContain("CSP-01: yes, weekly.");
    await slack.deletes(dm, written?.ts ?? "");
    await expect.poll(() => under(first).join()).toContain("took back what stood here");
    await expect.poll(() => typed(slack, CAL, "/soc evidence CSP-1")).toContain("was withdrawn on");

    const before = slack.world.ephemerals.length;
    await slack.says(ANN, CSP, "See you on Tuesday.");
    await slack.says(OLU, CSP, "CSP-02: I do not know.");
    const beside = await slack.nextPrivate(ANN, () => slack.says(ANN, CSP, "CSP-02: yes, in May."));
    expect(beside.text).toContain("Keep this as your reply to CSP-02?");
    expect(slack.world.ephemerals.slice(before).map(({ user }) => user)).toEqual([ANN]);
    expect(under(second)).toEqual([]);
    expect(await bot.stop()).toMatchObject({ code: 0, err: "" });
    expect(await bot.soc("verify")).toMatchObject({ code: 0, err: "" });
  },
);

it("on Teams an answer to the bot alone is kept at a press, killed in between, and follows its message; who has no part is told kindly", {
  timeout: 240_000,
}, async () => {
  const { fake, bot, roots: prompts, statusOf: status, told, chat } = await botOnTeams(2);
  await bot.start();
  await fake.install();
  await expect.poll(() => prompts().length).toBe(2);
  const [first = ""] = prompts().map(({ id }) => id);
  const thread = () =>
    fake.messages
      .in(CHANNEL)
      .flatMap(({ root, id, author, activity }) =>
        root === first && id !== first && author === null ? [JSON.stringify(activity)] : [],
      );

  const own = fake.chatOf(BO);
  const before = chat(BO).length;
  const { id } = await fake.says({
    person: BO,
    conversation: own,
    root: null,
    text: "CSP-01: yes, <monthly> meetings.",
  });
  const asked = await fake.messages.until(() => chat(BO)[before]);
  expect(asked).toContain("Keep this as your reply to CSP-01?");
  await bot.kill();
  await bot.start();
  const question = fake.messages
    .in(own)
    .filter(({ author }) => author === null)
    .at(-1);
  const { json } = await fake.presses({
    person: BO,
    conversation: own,
    id: question?.id ?? "",
    is: ({ title }) => title === "Yes, to CSP-01",
  });
  expect(JSON.stringify(json)).toContain("kept as your reply to CSP-01");
  await expect.poll(() => status(first)).toMatch(/Answer received from Bo Okoro/);
  expect(thread().join()).toContain("Written to the bot alone");
  expect(await told(CHAIR, "/soc evidence CSP-1")).toContain("yes, <monthly> meetings.");

  await fake.edits(own, id, "CSP-01: yes, weekly.");
  await expect.poll(() => thread().join()).toContain("yes, weekly.");
  await fake.deletes(own, id);
  await expect.poll(() => thread().join()).toContain("took back what stood here");
  expect(await told(CHAIR, "/soc evidence CSP-1")).toContain("was withdrawn on");
  expect(await told(CAI, "CSP-01: I do not know.")).toContain("You have no role on any board");
});
