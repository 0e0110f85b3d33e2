import { expect, it } from "vitest";
import { intend } from "../../../src/bot/delivery/intend.ts";
import type { Board } from "../../../src/core/model/board.ts";
import type { BoardState } from "../../../src/core/model/state.ts";
import { asPersonId } from "../../../src/core/names/ids.ts";
import { plan } from "../../../src/core/plan/plan.ts";
import { at, ROUND } from "../../core/build.ts";
import { openWorld, type World } from "../open-world.ts";

it("writes down what was decided, when and by whom, and returns it", async () => {
  const world = await openWorld();
  const runtime = world.runtime();
  world.at("2026-09-07 09:05");

  const { events } = await intend(world.bot, runtime, asPersonId("p1"), due(world));

  expect(events.map(({ kind }) => kind)).toEqual(["opened", "timetable-known", "asked"]);
  expect(world.journal("asked")).toMatchObject([
    { by: "p1", at: at("2026-09-07 09:05"), items: [{ round: ROUND }, { round: ROUND }] },
  ]);
});

it("decides on what was decided a moment before, also while that is not on disk yet", async () => {
  const world = await openWorld();
  world.disk.stop();
  const both = [0, 1].map(() => intend(world.bot, world.runtime(), "bot", due(world)));
  world.disk.goOn();

  expect((await Promise.all(both)).map(({ events }) => events.length)).toEqual([3, 0]);
  expect(world.journal("asked")).toHaveLength(1);
});

it("takes a delivery for fresh once its intent is on disk, and not before", async () => {
  const world = await openWorld();
  const { memory, fresh } = world.runtime();
  world.disk.stop();
  const intending = intend(world.bot, world.runtime(), "bot", due(world));
  expect(memory.state().pending.size).toBe(2);
  expect([...fresh]).toEqual([]);

  world.disk.goOn();
  await intending;

  expect([...fresh]).toEqual([...memory.state().pending.keys()]);
});

function due({ now }: World) {
  return (state: BoardState, board: Board) => ({ events: plan(board, state, now), answer: null });
}
