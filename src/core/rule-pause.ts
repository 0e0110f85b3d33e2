import type { Happening } from "./events.ts";
import type { BoardState } from "./state.ts";

/** Rules on pausing a board, or on going on: the digest before a meeting goes out all the same. */
export function rulePause(
  state: BoardState,
  pause: boolean,
): { kind: "ruled"; happenings: Happening[] } | { kind: "refused" } {
  if (state.paused === pause) return { kind: "refused" };
  return { kind: "ruled", happenings: [{ kind: pause ? "paused" : "resumed" }] };
}
