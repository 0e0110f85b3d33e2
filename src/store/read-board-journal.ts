import type { Event } from "../core/model/events.ts";
import { firstLine } from "./journal/first-line.ts";
import { type Each, type LineReader, readJournal } from "./journal/journal-reader.ts";
import { boardLine } from "./line/board-line.ts";
import { readLine } from "./line/line.ts";
import { OLD_START, readOldLine } from "./line/old-line.ts";
import { START } from "./line/position.ts";

/** Understands a line of today's form. */
export const understandBoard: LineReader<Event> = (text, n, previous) =>
  readLine(boardLine, text, n, previous);

/**
 * Reads a board's journal of either form from its first line, also while somebody writes to it, and changes nothing. `torn`
 * is how many bytes at its end do not count. Raises `journal-damaged` or `journal-newer`.
 */
export async function readBoardJournal(
  path: string,
  each: Each<Event>,
): Promise<{ readonly torn: number; readonly isOld: boolean }> {
  const isOld = (await firstLine(path)).kind === "old";
  const { torn } = isOld
    ? await readJournal(path, readOldLine, each, { ...START, hash: OLD_START })
    : await readJournal(path, understandBoard, each);
  return { torn, isOld };
}
