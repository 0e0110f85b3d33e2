import { apply } from "../core/journal/apply.ts";
import type { Event } from "../core/model/events.ts";
import { emptyState } from "../core/model/state.ts";
import type { StateAt } from "./board-memory.ts";
import { aheadOfJournal, ofAnotherJournal } from "./checkpoint-faults.ts";
import { type Position, START } from "./journal.ts";

/** A board on which nothing has happened. */
export const NOTHING: StateAt = { state: emptyState, position: START };

/**
 * A board's state from its checkpoint and what its journal holds after that. `each` takes the journal's events from the
 * first; `end` says what they come to. Raises `checkpoint-damaged` if the checkpoint is not of this journal.
 *
 * @param path the checkpoint's, for messages
 */
export function catchUp(path: string, checkpoint: StateAt | null) {
  const base = checkpoint ?? NOTHING;
  let reached = base;
  let last = START;
  return {
    each(event: Event, position: Position): void {
      last = position;
      if (position.n === base.position.n && position.hash !== base.position.hash)
        throw ofAnotherJournal(path, base.position, position);
      if (position.n > base.position.n) reached = { state: apply(reached.state, event), position };
    },
    end(): StateAt {
      if (last.n < base.position.n) throw aheadOfJournal(path, base.position, last);
      return reached;
    },
  };
}
