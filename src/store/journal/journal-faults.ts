import { ExpectedError } from "../../core/model/errors.ts";

/**
 * A line that is not what was written.
 *
 * @param line its number
 */
export function journalDamaged(path: string, line: number, faults: readonly string[]): ExpectedError {
  return new ExpectedError(
    "journal-damaged",
    `Cannot read ${path}: line ${line}: ${faults.join("; ")}.`,
    "Nothing has been changed. If somebody edited the file, undo that; else put its latest backup in its place.",
  );
}

/** A line that a version of the bot wrote which this one is older than. */
export function journalNewer(path: string, line: number, what: string): ExpectedError {
  return new ExpectedError(
    "journal-newer",
    `Cannot read ${path}: line ${line}: ${what}: it was written by a newer version of the bot.`,
    "Nothing has been changed. Start that version, or put the backup of this one's data in its place.",
  );
}

/** A journal that belongs to another board, or to the bot as it was set up elsewhere. */
export function journalForeign(path: string, whose: string, fix: string): ExpectedError {
  return new ExpectedError(
    "journal-foreign",
    `Cannot use ${path}: ${whose}.`,
    `Nothing has been changed. ${fix}`,
  );
}
