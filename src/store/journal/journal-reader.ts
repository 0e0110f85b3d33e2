import { hasCode } from "../../disk/has-code.ts";
import { type FileLine, linesOf } from "../../disk/lines-of.ts";
import type { ReadLine } from "../line/line.ts";
import { type Position, START } from "../line/position.ts";
import type { BodyStanding } from "../line/take-apart.ts";
import { journalDamaged, journalNewer } from "./journal-faults.ts";

/** Understands one line, by its number and the hash of the line before. */
export type LineReader<E> = (text: string, n: number, previous: string) => ReadLine<E>;

/** Is handed an event and the place that it ends at. */
export type Each<E> = (event: E, position: Position, body: BodyStanding) => void;

/** What an append log asks the owner of its lines, and how far the journal goes. */
export interface JournalReader {
  /** Whether a decision ends with this line. Raises `journal-damaged` or `journal-newer`. */
  read(line: FileLine): boolean;
  isWhole(line: FileLine): boolean;
  /** The mark of the last line that counts. */
  reached(): Position;
}

/**
 * Takes a journal's lines one after the other and hands on the events that count: those of whole decisions.
 *
 * @param from the mark of the line before the first one that comes
 */
export function journalReader<E>(
  path: string,
  readLine: LineReader<E>,
  each: Each<E>,
  from: Position,
): JournalReader {
  let previous = from;
  let reached = from;
  let undecided: (() => void)[] = [];
  return {
    read(line) {
      const read = understood(path, line, readLine, previous);
      // What only lacks its newline gets it.
      const offset = line.ended ? line.to : line.to + 1;
      const position = { n: previous.n + 1, hash: read.hash, offset };
      previous = position;
      undecided.push(() => each(read.event, position, read.body));
      if (read.more) return false;
      for (const hand of undecided) hand();
      undecided = [];
      reached = previous;
      return true;
    },
    isWhole: (line) => readLine(line.text, previous.n + 1, previous.hash).kind === "event",
    reached: () => reached,
  };
}

/** The events of a journal within this many bytes, which end with a whole decision. Raises `journal-damaged`. */
export async function* journalEvents<E>(
  path: string,
  readLine: LineReader<E>,
  upTo: number,
  from: Position = START,
): AsyncGenerator<{ readonly event: E; readonly more: boolean }> {
  let previous = from;
  for await (const line of linesOf(path, upTo)) {
    const read = understood(path, line, readLine, previous);
    previous = { n: previous.n + 1, hash: read.hash, offset: line.to };
    yield read;
  }
}

/**
 * Reads a journal that somebody may be writing to, and changes nothing: `torn` is how many bytes at its end do not
 * count yet, or do not count any more. One that is not there is empty. Raises `journal-damaged` or `journal-newer`.
 */
export async function readJournal<E>(
  path: string,
  readLine: LineReader<E>,
  each: Each<E>,
  from: Position = START,
): Promise<{ readonly torn: number }> {
  const reader = journalReader(path, readLine, each, from);
  let whole = from.offset;
  let end = from.offset;
  const begin = { offset: from.offset, line: from.n + 1 };
  try {
    for await (const line of linesOf(path, Number.POSITIVE_INFINITY, begin)) {
      end = line.to;
      if (line.ended && reader.read(line)) whole = end;
    }
  } catch (error) {
    if (!hasCode(error, "ENOENT")) throw error;
  }
  return { torn: end - whole };
}

function understood<E>(
  path: string,
  { text, number }: FileLine,
  readLine: LineReader<E>,
  previous: Position,
) {
  const read = readLine(text, previous.n + 1, previous.hash);
  if (read.kind === "damaged") throw journalDamaged(path, number, read.faults);
  if (read.kind === "newer") throw journalNewer(path, number, read.what);
  return read;
}
