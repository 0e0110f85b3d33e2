import { expect, it } from "vitest";
import { flushedState } from "../../../src/bot/delivery/flushed-state.ts";
import { intend } from "../../../src/bot/delivery/intend.ts";
import { asPersonId } from "../../../src/core/names/ids.ts";
import { plan } from "../../../src/core/plan/plan.ts";
import { openWorld } from "../open-world.ts";
import { turns } from "../turns.ts";

it("comes once all that is in it is flushed, and holds nothing that was decided later", async () => {
  const world = await openWorld();
  const { memory } = world.runtime();
  const done: string[] = [];
  world.disk.stop();
  const asking = intend(world.bot, world.runtime(), "bot", (state, board) => ({
    events: plan(board, state, world.now),
    answer: null,
  }));
  const asked = memory.state();
  const flushed = flushedState(world.bot, world.runtime()).finally(() => done.push("flushed"));
  const pausing = intend(world.bot, world.runtime(), asPersonId("p1"), () => ({
    events: [{ kind: "paused" }],
    answer: null,
  }));
  await turns();
  expect(done).toEqual([]);

  world.disk.goOn();
  await Promise.all([asking, pausing]);

  expect(await flushed).toBe(asked);
  expect(memory.state().paused).toBe(true);
});

it("leaves no trace in the journal", async () => {
  const world = await openWorld();
  await world.bot.begin();
  const { n } = world.runtime().memory.state();

  const state = await flushedState(world.bot, world.runtime());

  expect(state.n).toBe(n);
  expect(world.runtime().memory.state()).toBe(state);
});
