import { expect, it } from "vitest";
import { WORLD } from "../chat/teams/fake/world.ts";
import { halfPost, openRaw } from "../http/raw-connection.ts";
import { botOnTeams } from "./bot-on-teams.ts";

const [CHANNEL] = WORLD.channels;
const [, BO] = WORLD.people;

it("a bot that is told to stop ends in order though somebody never finishes a request, with all that was kept", {
  timeout: 120_000,
}, async () => {
  const { fake, bot, roots, statusOf } = await botOnTeams(1);
  await bot.start();
  await fake.install();
  await expect.poll(() => roots()).toHaveLength(1);
  const [question = ""] = roots().map(({ id }) => id);
  const half = await openRaw(bot.address(), halfPost("/api/messages"));
  const reply = { person: BO, conversation: CHANNEL, root: question, text: "Yes: chapter 4." };
  expect((await fake.says(reply)).status).toBe(200);

  expect(await bot.stop()).toMatchObject({ code: 0, err: "" });

  expect(await half.ended).toMatch(/^HTTP\/1\.1 408 /);
  await bot.start();
  await expect.poll(() => statusOf(question)).toMatch(/^Status: answered. Answer received/);
  await bot.stop();
  expect(await bot.soc("verify")).toMatchObject({ code: 0, err: "" });
});
