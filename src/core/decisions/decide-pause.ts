import type { EventBody } from "../model/events.ts";
import type { BoardState } from "../model/state.ts";

/** Decides on pausing a board, or on going on: the digest before a meeting goes out all the same. */
export function decidePause(
  state: BoardState,
  pause: boolean,
): { kind: "decided"; events: EventBody[] } | { kind: "refused" } {
  if (state.paused === pause) return { kind: "refused" };
  return { kind: "decided", events: [{ kind: pause ? "paused" : "resumed" }] };
}
