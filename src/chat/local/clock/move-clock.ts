import { serial } from "../../../async/serial.ts";
import type { Instant } from "../../../core/names/time.ts";
import { Refusal } from "../refusal.ts";
import type { World } from "../world.ts";
import type { MovableClock } from "./movable-clock.ts";
import { moveTarget } from "./move-target.ts";

/** Moves the clock; resolves to the exact instant it was moved to, once all that was due by then is done. */
export type MoveClock = (to: string) => Promise<Instant>;

/**
 * Makes the hand that moves the clock. A move stops at everything that is due on the way, in order, and lets the bot do
 * it there, with the clock standing still: a month passed in one jump would be one long outage to the bot.
 * One move at a time; the next one waits. Rejects with a `Refusal`, and with what `world.wake` rejects with: the clock
 * then runs on from where the move broke off.
 */
export function clockMover(deps: {
  readonly clock: MovableClock;
  readonly world: Pick<World, "next" | "wake">;
  readonly isClosing: () => boolean;
}): MoveClock {
  const serially = serial();
  return (to) => serially(() => moveOnce(deps, to));
}

async function moveOnce(deps: Parameters<typeof clockMover>[0], to: string): Promise<Instant> {
  const { clock, world } = deps;
  const start = clock.now();
  const asked = to === "next" ? null : moveTarget(to, start);
  try {
    // What is due already and waits for the next beat must be done at its own time, not at the first stop.
    await stopAt(deps, start);
    const target = asked ?? (await nextOf(world, start));
    let at = start;
    for (let due = await world.next(at); due !== null && due.at <= target; due = await world.next(at)) {
      if (due.at <= at) throw new Error(`the next event after ${at} was said to be at ${due.at}`);
      at = due.at;
      await stopAt(deps, at);
    }
    await stopAt(deps, target);
    return target;
  } finally {
    clock.run();
  }
}

async function stopAt(deps: Parameters<typeof clockMover>[0], at: Instant): Promise<void> {
  if (deps.isClosing()) {
    throw new Refusal(
      503,
      `Cannot move the clock on from ${deps.clock.now()}: the workspace is closing.`,
      "Start it again.",
    );
  }
  deps.clock.holdAt(at);
  await deps.world.wake();
}

async function nextOf(world: Pick<World, "next">, now: Instant): Promise<Instant> {
  const due = await world.next(now);
  if (due !== null) return due.at;
  throw new Refusal(
    409,
    "Cannot move the clock to the next event: nothing is planned.",
    "Give an instant to move it to.",
  );
}
