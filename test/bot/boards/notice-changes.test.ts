import { expect, it } from "vitest";
import { noticeChanges } from "../../../src/bot/boards/notice-changes.ts";
import { intend } from "../../../src/bot/delivery/intend.ts";
import { home } from "../../../src/bot/home.ts";
import { plainText } from "../../../src/chat/plain-text.ts";
import { ExpectedError } from "../../../src/core/model/errors.ts";
import { emptyState } from "../../../src/core/model/state.ts";
import { asBoardId, asChannelRef, asUserRef } from "../../../src/core/names/ids.ts";
import { plan } from "../../../src/core/plan/plan.ts";
import { quiet, types, writes } from "../doings.ts";
import { openWorld, type World } from "../open-world.ts";
import { turns } from "../turns.ts";

const CSP = asBoardId("csp");

it("a board is found by a thread as soon as that is in its state, and stays so once it is on disk", async () => {
  const world = await begun();
  const { bot, disk } = world.at("2026-09-14 09:00");
  const message = { channel: asChannelRef("local:csp"), workspace: "local", id: "new" };
  const posting = bot.boards.use(CSP, async (runtime) => {
    await intend(bot, runtime, "bot", (state, board) => ({
      events: plan(board, state, world.now),
      answer: null,
    }));
    disk.stop();
    await intend(bot, runtime, "bot", ({ pending }) => ({
      events: [...pending.keys()].slice(0, 1).map((key) => ({ kind: "said", key, message, link: "" })),
      answer: null,
    }));
  });
  await turns();
  expect(await bot.boards.boardOf(message)).toBe(CSP);

  disk.goOn();
  await posting;
  expect(await bot.boards.boardOf(message)).toBe(CSP);
});

it("a board is found by somebody to whom an item was given, at once", async () => {
  const world = await begun();
  await types(world, "p1", "assign CSP-01 Una yes");

  expect(plainText(await home(world.bot, asUserRef("local:p6")))).toContain("Community Safety Partnership");
});

it("a board to which something happened is looked at by the next beat, and is then left in peace", async () => {
  const world = await begun();
  expect(await world.bot.boards.due()).toEqual([]);
  expect(await writes(world, world.prompt("CSP-01"))).toEqual({ kept: true });
  expect(await world.bot.boards.due()).toEqual([CSP]);

  await quiet(world);
  expect(await world.bot.boards.due()).toEqual([]);
});

it("a board on which something could not be written is looked at too", async () => {
  const world = await begun();
  world.disk.isFull = true;
  await expect(writes(world, world.prompt("CSP-01"))).rejects.toThrow("the disk is full");

  expect(await world.bot.boards.due()).toEqual([CSP]);
});

it("what happened is told again when it was taken back, since the board may have been looked at meanwhile", async () => {
  const full = new ExpectedError("disk-full", "the disk is full", "Make room.");
  let state = emptyState;
  const told: number[] = [];
  const memory = noticeChanges(
    {
      state: () => state,
      async *events() {},
      async commit(_at, _by, decide) {
        const before = state;
        state = { ...before, n: before.n + decide(before).events.length };
        await turns();
        state = before;
        throw full;
      },
    },
    async () => {
      told.push(state.n);
    },
  );

  const committing = memory.commit("2026-09-07T08:00:00.000Z", "bot", () => ({
    events: [{ kind: "paused" }],
    answer: null,
  }));
  expect(told).toEqual([1]);
  await expect(committing).rejects.toBe(full);
  expect(told).toEqual([1, 0]);
});

/** A board on which all that was due is done. */
async function begun(): Promise<World> {
  const world = await openWorld();
  await world.bot.begin();
  await quiet(world);
  return world;
}
