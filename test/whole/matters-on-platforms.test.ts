import { expect, it } from "vitest";
import { WORLD } from "../chat/teams/fake/world.ts";
import { ANN, botOnSlack, CAL, CSP, roots, statusOf, typed } from "./bot-on-slack.ts";
import { botOnTeams } from "./bot-on-teams.ts";

const [CHANNEL] = WORLD.channels;
const [, BO] = WORLD.people;
const VAGUE = "Lots of good work going on in this area across the partnership.";

it.each(["socket", "http"] as const)(
  "on Slack over %s whoever wrote what may be an answer is asked alone, and one tap counts it, killed in between",
  { timeout: 240_000 },
  async (mode) => {
    const { slack, bot } = await botOnSlack(mode);
    await bot.start();
    const [first = ""] = roots(slack).map(({ ts }) => ts);
    await slack.says(ANN, CSP, VAGUE, { thread_ts: first });
    const questions = () =>
      slack.readsDirectly(ANN).filter(({ spoken }) => spoken.includes("Was this your answer?"));
    await expect.poll(() => questions().length).toBe(1);
    await bot.kill();
    await bot.start();
    const [question] = questions();
    const said = await slack.presses(ANN, slack.directOf(ANN), question?.ts ?? "", "count-it");
    expect(said.text).toContain("is an answer now");
    await expect.poll(() => statusOf(slack, first)).toContain("answered. Answer received from Ann Lee");
    expect(questions()).toHaveLength(1);
    expect(await typed(slack, CAL, "/soc evidence CSP-1")).toContain("Said to be an answer by Ann Lee");
    expect(await bot.stop()).toMatchObject({ code: 0, err: "" });
    expect(await bot.soc("verify")).toMatchObject({ code: 0, err: "" });
  },
);

it("on Teams whoever wrote what may be an answer is asked in their own chat, and one tap says that it is none, killed in between", {
  timeout: 240_000,
}, async () => {
  const { fake, bot, roots: prompts, statusOf: status, chat } = await botOnTeams(2);
  await bot.start();
  await fake.install();
  await expect.poll(() => prompts().length).toBe(2);
  const [first = ""] = prompts().map(({ id }) => id);
  await fake.says({ person: BO, conversation: CHANNEL, root: first, text: VAGUE });
  const questions = () => chat(BO).filter((text) => text.includes("Was this your answer?"));
  await expect.poll(() => questions().length).toBe(1);
  await bot.kill();
  await bot.start();
  const own = fake.chatOf(BO);
  const question = fake.messages
    .in(own)
    .filter(({ author }) => author === null)
    .at(-1);
  const { json } = await fake.presses({
    ...{ person: BO, conversation: own, id: question?.id ?? "" },
    is: ({ title }) => title === "No",
  });
  expect(JSON.stringify(json)).toContain("is a comment now");
  await expect.poll(() => status(first)).toContain("open. No answer yet");
  expect(questions()).toHaveLength(1);
});
