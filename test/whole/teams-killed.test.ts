import { expect, it } from "vitest";
import type { FakeTeams } from "../chat/teams/fake/fake-teams.ts";
import type { Fault } from "../chat/teams/fake/faults.ts";
import { WORLD } from "../chat/teams/fake/world.ts";
import { botOnTeams } from "./bot-on-teams.ts";

const [CHANNEL] = WORLD.channels;
const [, BO] = WORLD.people;

const REFERENCES = ["CSP-01", "CSP-02", "CSP-03", "CSP-04", "CSP-05"];

/** Whether Teams takes what the bot posts before it dies, and how many posts stand by then. */
const DEATHS = [
  { accepted: true, standing: 1 },
  { accepted: false, standing: 1 },
  { accepted: true, standing: 2 },
];

/** In milliseconds: for how long after it was sent a post that Graph does not tell of may stand all the same. */
const GRAPH_LAG = 300_000;

it("a bot on Teams that dies at every step of its posting has asked everything once in the end", {
  timeout: 180_000,
}, async () => {
  const { fake, bot, roots, statusOf } = await botOnTeams(5);
  const nextPost = () => {
    const before = posts(fake);
    return expect.poll(() => posts(fake), { timeout: 60_000 }).toBeGreaterThan(before);
  };
  await bot.start();
  // Before Teams has called there is nowhere to post: it dies first with everything intended and nothing said.
  await bot.kill();
  await bot.start();
  fake.faults.add(silence(false));
  const tried = nextPost();
  await fake.install();
  await tried;
  await bot.kill();
  expect(roots()).toEqual([]);

  for (const { accepted, standing } of DEATHS) {
    bot.later(GRAPH_LAG);
    fake.faults.clear();
    fake.faults.add(silence(accepted));
    await bot.startAndKill(nextPost);
    expect(roots()).toHaveLength(standing);
  }
  fake.faults.clear();
  bot.later(GRAPH_LAG);
  await bot.start();

  await expect
    .poll(() => roots().map(({ words }) => words.slice(0, 6)), { timeout: 60_000 })
    .toEqual(REFERENCES);
  const [first = ""] = roots().map(({ id }) => id);
  await fake.says({ person: BO, conversation: CHANNEL, root: first, text: "Yes: page 4." });
  await expect.poll(() => statusOf(first)).toMatch(/^Status: answered. Answer received/);
  await bot.stop();
  expect(roots()).toHaveLength(REFERENCES.length);
  expect(await bot.soc("verify")).toMatchObject({ code: 0, err: "" });
});

/** A post that Teams never answers, whether it took it or not. */
function silence(accepted: boolean): Fault {
  return { how: "silence", accepted, method: "POST", path: "/conversations" };
}

/** How many requests to post something the bot has made. */
function posts({ requested }: FakeTeams): number {
  return requested.filter(({ method, path }) => method === "POST" && path.endsWith("/v3/conversations"))
    .length;
}
