import { ExpectedError } from "../../core/model/errors.ts";
import type { Position } from "../line/position.ts";

/**
 * A checkpoint that cannot be trusted. The journal is the record; the checkpoint only saves reading it.
 *
 * @param what the place in the file and what is wrong there
 */
export function checkpointDamaged(path: string, what: string): ExpectedError {
  return new ExpectedError(
    "checkpoint-damaged",
    `Cannot use ${path}: ${what}.`,
    "Nothing has been changed, and nothing is lost: it is built again from the journal at the next start.",
  );
}

/** A checkpoint that was taken beside another journal. */
export function ofAnotherJournal(path: string, checkpoint: Position, journal: Position): ExpectedError {
  return checkpointDamaged(
    path,
    `hash: ${checkpoint.hash} is not that of line ${journal.n} of the journal beside it, ${journal.hash}`,
  );
}

/** A checkpoint of which its journal knows nothing. */
export function unconfirmed(path: string): ExpectedError {
  return checkpointDamaged(path, "digest: no event of the journal beside it vouches for it");
}

/** A checkpoint that knows more than its journal: building it again is not all that one should think of. */
export function aheadOfJournal(path: string, checkpoint: Position, journal: Position): ExpectedError {
  const missing =
    checkpoint.n - journal.n === 1 ? `event ${checkpoint.n}` : `events ${journal.n + 1} to ${checkpoint.n}`;
  return new ExpectedError(
    "checkpoint-damaged",
    `Cannot use ${path}: n: it stands for event ${checkpoint.n}, and the journal beside it ends with ${journal.n}.`,
    `If an older copy of the journal was put there, put the newest one back before the next start. Else the board is then built from the journal, without ${missing}.`,
  );
}
