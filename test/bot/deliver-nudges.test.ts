import { expect, it } from "vitest";
import { deliverNudges } from "../../src/bot/deliver-nudges.ts";
import { intend } from "../../src/bot/delivery/intend.ts";
import { intendNudges } from "../../src/bot/intend-nudges.ts";
import { asBoardId } from "../../src/core/names/ids.ts";
import { plan } from "../../src/core/plan/plan.ts";
import { board, prompts, questions } from "../core/build.ts";
import { NOT_IN_CHANNEL } from "../reasons.ts";
import { openWorld, type World } from "./open-world.ts";
import { turns } from "./turns.ts";

const BOTH = "2 questions wait for you: 2 boards. CSP-01 (26/27) and LSAB-01 (26/27)";

it("an owner gets one message for all boards, also if two deliver it at the same time", async () => {
  const world = await reminding({ lsab: "p3" });
  await due(world);
  const goOn = world.chat.stall("say");

  const both = [deliverNudges(world.bot), deliverNudges(world.bot)];
  await turns();
  goOn();
  await Promise.all(both);
  await deliverNudges(world.bot);

  expect(world.chat.shows("local:p3")).toEqual([BOTH]);
  expect(world.journal("said", asBoardId("csp")).at(-1)?.message).toEqual(
    world.journal("said", asBoardId("lsab")).at(-1)?.message,
  );
});

it("each owner gets what is theirs, and a board without anything for them is not in it", async () => {
  const world = await reminding({ lsab: "p4" });
  await due(world);

  await deliverNudges(world.bot);

  expect(world.chat.shows("local:p3")).toEqual([
    "CSP-01 waits for an answer. You can answer by replying here.",
  ]);
  expect(world.chat.shows("local:p4")).toEqual([
    "LSAB-01 waits for an answer. You can answer by replying here.",
  ]);
  expect(world.journal("said", asBoardId("csp")).map(({ message }) => message.channel)).toEqual([
    "local:csp",
    "local:p3",
  ]);
  expect(world.journal("said", asBoardId("lsab")).map(({ message }) => message.channel)).toEqual([
    "local:lsab",
    "local:p4",
  ]);
});

it.each(["csp", "lsab"])("nobody is reminded before the part of each board is on disk: %s", async (slow) => {
  const world = await reminding({ lsab: "p3" });
  world.disk.stop(asBoardId(slow));
  const intending = intendNudges(world.bot);
  await turns();
  const delivering = deliverNudges(world.bot);
  await turns();
  expect(world.chat.shows("local:p3")).toEqual([]);

  world.disk.goOn();
  await Promise.all([intending, delivering]);

  expect(world.chat.shows("local:p3")).toEqual([BOTH]);
});

it("what else a board has to say is left to that board", async () => {
  const world = await openWorld();
  await due(world);

  await deliverNudges(world.bot);

  expect(world.chat.requests).toEqual([]);
  expect(world.runtime().memory.state().pending.size).toBe(2);
});

it("somebody who could not be reached is tried again before the time if the connection is anew, and only then", async () => {
  const world = await reminding({ lsab: "p3" });
  world.chat.fail("say", { kind: "not-allowed", reason: NOT_IN_CHANNEL });
  await due(world);
  await deliverNudges(world.bot);
  world.chat.recover();

  await deliverNudges(world.bot);
  expect(world.chat.shows("local:p3")).toEqual([]);

  await deliverNudges(world.bot, true);
  expect(world.chat.shows("local:p3")).toEqual([BOTH]);
});

/** Two boards with one question each, at the hour when its owner is reminded of it. */
async function reminding({ lsab }: { readonly lsab: string }): Promise<World> {
  const once = prompts({ atOnce: true });
  const world = await openWorld([
    board({ questions: questions(1), owners: { "csp-1": "p3" }, ...once }),
    board({
      id: "lsab",
      name: "Safeguarding Adults Board",
      channels: ["local:lsab"],
      questions: questions(1, "lsab"),
      owners: { "lsab-1": lsab },
      ...once,
    }),
  ]);
  await world.bot.begin();
  return world.at("2026-09-14 10:00");
}

/** Every board intends what is due. */
async function due({ bot, runtimes, now }: World): Promise<void> {
  await Promise.all(
    runtimes.map((runtime) =>
      intend(bot, runtime, "bot", (state, board) => ({ events: plan(board, state, now), answer: null })),
    ),
  );
  await intendNudges(bot);
}
