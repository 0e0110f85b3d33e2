import { expect, it } from "vitest";
import { WORLD } from "../chat/teams/fake/world.ts";
import { ANN, botOnSlack, CAL, CSP, OLU, roots, typed } from "./bot-on-slack.ts";
import { botOnTeams } from "./bot-on-teams.ts";

const [CHANNEL] = WORLD.channels;
const [CHAIR, BO, CAI] = WORLD.people;

it.each(["socket", "http"] as const)(
  "on Slack over %s what a reply is is put right at the reply itself, for good, by whoever may",
  { timeout: 240_000 },
  async (mode) => {
    const { slack, bot } = await botOnSlack(mode);
    await bot.start();
    const root = roots(slack)[0]?.ts ?? "";
    const { ts } = await slack.says(ANN, CSP, "I'll get back to you on this.", { thread_ts: root });
    const evidence = () => typed(slack, CAL, "/soc evidence CSP-1");
    await expect.poll(evidence).toContain("promise of an answer");

    const theirs = await slack.choosesAt(ANN, CSP, ts);
    const dialog = await slack.choosesAt(CAL, CSP, ts);
    expect(dialog.title).toBe("What is this reply?");
    expect(dialog.text).toContain("I'll get back to you on this.");
    const done = await dialog.send({ choice: "answer" });
    expect(done.text).toContain("is an answer now");
    await bot.kill();
    await bot.start();
    expect(await evidence()).toContain("Said to be an answer by Cal Chair");
    expect((await theirs.send({ choice: "holding" })).text).toContain("is the promise of an answer now");
    expect(await evidence()).toContain("Said to be the promise of an answer by Ann Lee");

    const lunch = await slack.says(OLU, CSP, "Lunch?");
    expect((await slack.choosesAt(CAL, CSP, lunch.ts)).text).toContain("not kept as a reply to a question");
    expect((await slack.choosesAt(OLU, CSP, ts)).text).toContain("There is no board here that you can see");
    expect(await bot.stop()).toMatchObject({ code: 0, err: "" });
  },
);

it("on Teams what a reply is is put right at the reply itself, for good, by whoever may", {
  timeout: 240_000,
}, async () => {
  const { fake, bot, roots: prompts, told } = await botOnTeams(1);
  await bot.start();
  await fake.install();
  await expect.poll(() => prompts().length).toBe(1);
  const root = prompts()[0]?.id ?? "";
  const here = { conversation: CHANNEL };
  const { id } = await fake.says({ ...here, person: BO, root, text: "I'll get back to you on this." });
  const evidence = () => told(CHAIR, "/soc evidence CSP-1");
  await expect.poll(evidence).toContain("promise of an answer");
  const saves = ({ title }: { readonly title: string }) => title === "Save";

  const dialog = await fake.choosesAt({ ...here, person: CHAIR, id });
  expect(dialog.title).toBe("What is this reply?");
  expect(dialog.text).toContain("I'll get back to you on this.");
  const done = await dialog.send(saves, { choice: "answer" });
  expect(done.text).toContain("is an answer now");
  await bot.kill();
  await bot.start();
  expect(await evidence()).toContain("Said to be an answer by Ann Lee");
  const theirs = await fake.choosesAt({ ...here, person: BO, id });
  expect((await theirs.send(saves, { choice: "holding" })).text).toContain("is the promise of an answer now");

  const lunch = await fake.says({ ...here, person: CAI, root: null, text: "Lunch?" });
  const nothing = await fake.choosesAt({ ...here, person: CHAIR, id: lunch.id });
  expect(nothing.text).toContain("not kept as a reply to a question");
  const stranger = await fake.choosesAt({ ...here, person: CAI, id });
  expect(stranger.text).toContain("There is no board here that you can see");
  expect(await bot.stop()).toMatchObject({ code: 0, err: "" });
});
