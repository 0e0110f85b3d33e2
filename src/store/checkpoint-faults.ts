import { ExpectedError } from "../core/model/errors.ts";
import type { Position } from "./journal.ts";

/**
 * A checkpoint that cannot be trusted. The journal is the record; the checkpoint only saves reading it.
 *
 * @param what the place in the file and what is wrong there
 */
export function checkpointDamaged(path: string, what: string): ExpectedError {
  return new ExpectedError(
    "checkpoint-damaged",
    `Cannot use ${path}: ${what}.`,
    "Nothing has been changed. Move it away and start again: it is built again from the journal.",
  );
}

/** A checkpoint that was taken beside another journal. */
export function ofAnotherJournal(path: string, checkpoint: Position, journal: Position): ExpectedError {
  return checkpointDamaged(
    path,
    `hash: ${checkpoint.hash} is not that of line ${journal.n} of the journal beside it, ${journal.hash}`,
  );
}

/** A checkpoint that knows more than its journal: moving it away is not all that one should think of. */
export function aheadOfJournal(path: string, checkpoint: Position, journal: Position): ExpectedError {
  const missing =
    checkpoint.n - journal.n === 1 ? `event ${checkpoint.n}` : `events ${journal.n + 1} to ${checkpoint.n}`;
  return new ExpectedError(
    "checkpoint-damaged",
    `Cannot use ${path}: n: it stands for event ${checkpoint.n}, and the journal beside it ends with ${journal.n}.`,
    `If an older copy of the journal was put there, put the newest one back. Else move ${path} away and start again: the board is then built from the journal, without ${missing}.`,
  );
}
