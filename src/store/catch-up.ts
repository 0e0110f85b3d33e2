import { apply } from "../core/journal/apply.ts";
import type { Event } from "../core/model/events.ts";
import { emptyState } from "../core/model/state.ts";
import type { Remembered } from "./board-memory.ts";
import { aheadOfJournal, ofAnotherJournal } from "./checkpoint-faults.ts";
import { type Mark, START } from "./journal-line.ts";

/** A board on which nothing has happened. */
export const NOTHING: Remembered = { state: emptyState, mark: START };

/**
 * A board's state from its checkpoint and what its journal holds after that. `each` takes the journal's events from the
 * first; `end` says what they come to. Raises `checkpoint-damaged` if the checkpoint is not of this journal.
 *
 * @param path the checkpoint's, for messages
 */
export function catchUp(path: string, checkpoint: Remembered | null) {
  const base = checkpoint ?? NOTHING;
  let reached = base;
  let last = START;
  return {
    each(event: Event, mark: Mark): void {
      last = mark;
      if (mark.n === base.mark.n && mark.hash !== base.mark.hash)
        throw ofAnotherJournal(path, base.mark, mark);
      if (mark.n > base.mark.n) reached = { state: apply(reached.state, event), mark };
    },
    end(): Remembered {
      if (last.n < base.mark.n) throw aheadOfJournal(path, base.mark, last);
      return reached;
    },
  };
}
