import { ExpectedError } from "../core/model/errors.ts";
import type { Event } from "../core/model/events.ts";
import { type FileLine, linesOf } from "../disk/lines-of.ts";
import { type Position, readLine, START } from "./journal.ts";

/** What an append log asks the owner of its lines, and how far the journal goes. */
export interface JournalReader {
  /** Whether a decision ends with this line. Raises `journal-damaged`. */
  read(line: FileLine): boolean;
  isWhole(line: FileLine): boolean;
  /** The mark of the last line that counts. */
  reached(): Position;
}

/** Takes a journal's lines one after the other and hands on the events that count: those of whole decisions. */
export function journalReader(path: string, each: (event: Event, position: Position) => void): JournalReader {
  let previous = START;
  let reached = START;
  let undecided: { readonly event: Event; readonly position: Position }[] = [];
  return {
    read(line) {
      const read = readLine(line.text, previous);
      if (read.kind === "damaged") throw journalDamaged(path, line, read.faults);
      previous = read.position;
      undecided.push(read);
      if (read.more) return false;
      for (const { event, position } of undecided) each(event, position);
      undecided = [];
      reached = previous;
      return true;
    },
    isWhole: (line) => readLine(line.text, previous).kind === "event",
    reached: () => reached,
  };
}

/** The events of a journal within this many bytes, which end with a whole decision. Raises `journal-damaged`. */
export async function* journalEvents(path: string, upTo: number): AsyncGenerator<Event> {
  let previous = START;
  for await (const line of linesOf(path, upTo)) {
    const read = readLine(line.text, previous);
    if (read.kind === "damaged") throw journalDamaged(path, line, read.faults);
    previous = read.position;
    yield read.event;
  }
}

/**
 * Reads a journal that somebody may be writing to, and changes nothing: `torn` is how many bytes at its end do not
 * count yet, or do not count any more. One that is not there is empty. Raises `journal-damaged`.
 */
export async function readJournal(
  path: string,
  each: (event: Event, position: Position) => void,
): Promise<{ readonly torn: number }> {
  const reader = journalReader(path, each);
  let whole = 0;
  let end = 0;
  try {
    for await (const line of linesOf(path)) {
      end = line.to;
      if (line.ended && reader.read(line)) whole = end;
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
  return { torn: end - whole };
}

function journalDamaged(path: string, { number }: FileLine, faults: readonly string[]): ExpectedError {
  return new ExpectedError(
    "journal-damaged",
    `Cannot read ${path}: line ${number}: ${faults.join("; ")}.`,
    "Nothing has been changed. If somebody edited the file, undo that; else put its latest backup in its place.",
  );
}
