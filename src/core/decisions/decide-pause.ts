import type { Happening } from "../model/events.ts";
import type { BoardState } from "../model/state.ts";

/** Rules on pausing a board, or on going on: the digest before a meeting goes out all the same. */
export function rulePause(
  state: BoardState,
  pause: boolean,
): { kind: "decided"; happenings: Happening[] } | { kind: "refused" } {
  if (state.paused === pause) return { kind: "refused" };
  return { kind: "decided", happenings: [{ kind: pause ? "paused" : "resumed" }] };
}
