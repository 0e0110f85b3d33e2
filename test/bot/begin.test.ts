import { expect, it } from "vitest";
import { board, prompts } from "../core/build.ts";
import { openWorld } from "./open-world.ts";

it("a start asks what is due before it reads threads again, and reminds nobody before it has", async () => {
  const world = await openWorld([
    board({ owners: { "csp-1": "p3", "csp-2": "p3" }, ...prompts({ atOnce: true }) }),
  ]);
  await world.bot.begin();
  world.chat.requests.length = 0;
  await world.restart();

  await world.at("2026-09-14 10:00").bot.begin();

  expect(world.chat.requests.map(({ what, where }) => `${what} ${where}`)).toEqual([
    "roots local:csp",
    "say local:csp",
    "say local:csp",
    "thread local:csp",
    "thread local:csp",
    "thread local:csp",
    "thread local:csp",
    "find local:p3",
    "say local:p3",
  ]);
  expect(world.chat.shows("local:csp").slice(2)).toEqual(["CSP-03: Question 3?", "CSP-04: Question 4?"]);
});

it("a start first settles what a crash left in doubt", async () => {
  const world = await openWorld();
  world.chat.fail("say", "answer lost");
  await world.bot.begin();
  world.chat.recover();
  world.chat.requests.length = 0;
  await world.restart();

  await world.bot.begin();

  expect(world.chat.requests.map(({ what }) => what)).toEqual([
    "find",
    // The second waited for the first, and may have been said as well for all that is known.
    "find",
    "say",
    "roots",
    "thread",
    "thread",
    "update",
  ]);
  expect(world.chat.shows()).toHaveLength(2);
  expect(world.journal("said")).toHaveLength(2);
});
