import { copyFile, open } from "node:fs/promises";
import { dirname } from "node:path";
import type { Event } from "../../core/model/events.ts";
import { openAppendLog } from "../../disk/append-log.ts";
import { diskError } from "../../disk/disk-error.ts";
import { flushDirectory } from "../../disk/flush-directory.ts";
import type { RepairedTail } from "../../disk/repair-tail.ts";
import { writeWholeFile } from "../../disk/write-whole-file.ts";
import { boardLine } from "../line/board-line.ts";
import { writeLine } from "../line/line.ts";
import { OLD_START, readOldLine } from "../line/old-line.ts";
import { START } from "../line/position.ts";
import { journalEvents, journalReader } from "./journal-reader.ts";

/** Beside a journal: what it was before it was written in the form of today. Goes once the new one was read from end to end. */
export const OLD_JOURNAL = "journal.form-1.jsonl";

/** Where the earlier journal ended. */
export type Earlier = { readonly form: 1; readonly events: number; readonly head: string };

/**
 * Writes a journal of form 1 anew in the form of today, after it was read by its own chain. Whatever happens, the file is
 * the old one or the new one, and a second attempt comes to the same; a copy of the old one stays beside it. A torn end is
 * repaired first. Raises `journal-damaged`, which changes nothing, `disk-full` or `disk`.
 *
 * @param copy where the old journal is kept
 * @param begun the first event of the new journal, which goes on from the old one
 */
export async function rechain(
  path: string,
  copy: string,
  begun: (earlier: Earlier) => Event,
): Promise<{ readonly earlier: Earlier; readonly repaired: RepairedTail | null }> {
  const start = { ...START, hash: OLD_START };
  const reader = journalReader(path, readOldLine, () => undefined, start);
  const { log, repaired } = await openAppendLog(path, reader);
  const length = log.flushed();
  await log.close();
  const { n, hash } = reader.reached();
  const earlier: Earlier = { form: 1, events: n, head: hash };
  await keepCopy(path, copy);
  await writeWholeFile(path, linesOfToday(begun(earlier), path, length));
  return { earlier, repaired };
}

async function* linesOfToday(first: Event, path: string, length: number): AsyncGenerator<string> {
  let { line, hash } = writeLine(boardLine, first, START.hash, false);
  yield `${line}\n`;
  for await (const { event, more } of journalEvents(path, readOldLine, length, {
    ...START,
    hash: OLD_START,
  })) {
    ({ line, hash } = writeLine(boardLine, { ...event, n: event.n + 1 }, hash, more));
    yield `${line}\n`;
  }
}

async function keepCopy(path: string, copy: string): Promise<void> {
  try {
    await copyFile(path, copy);
    const handle = await open(copy, "r+");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    await flushDirectory(dirname(copy));
  } catch (error) {
    throw diskError("write", copy, error);
  }
}
