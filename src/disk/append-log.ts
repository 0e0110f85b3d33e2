import { constants } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { open } from "node:fs/promises";
import { dirname } from "node:path";
import type { ExpectedError } from "../core/model/errors.ts";
import { diskError } from "./disk-error.ts";
import { flushDirectory } from "./flush-directory.ts";
import { flushedWriter } from "./flushed-writer.ts";
import { type FileLine, type From, linesOf } from "./lines-of.ts";
import { type RepairedTail, repairTail } from "./repair-tail.ts";

/** An append-only file of entries, each of one or more lines. */
export interface AppendLog {
  /**
   * Resolves when the entry, and all before it, is on the disk; many at once share one flush, and order is kept.
   * An entry is there whole or, after a crash, not at all. No lines at all: resolves when what is under way is safe.
   * Rejects with `disk-full` or `disk`, and then everything that was not yet safe is gone from the file.
   */
  append(lines: readonly string[]): Promise<void>;
  /** How many bytes of the file are on the disk for good. */
  flushed(): number;
  close(): Promise<void>;
}

/** What the owner of the lines knows of them. */
export type LogLines = {
  /**
   * Is handed the lines that are there, one after the other, and says whether an entry ends with this one. Raises an
   * error to refuse the file, which is then left as it is.
   */
  readonly read: (line: FileLine) => boolean;
  /** Whether bytes after the last newline are a whole line that only lacks its newline. */
  readonly isWhole: (line: FileLine) => boolean;
  /** Called when entries are refused, before their promises reject and before anything can be appended again. */
  readonly onLost?: (why: ExpectedError) => void;
};

/**
 * Opens such a file, making it if it is new, and reads it from the beginning. A tail that a crash tore is repaired:
 * a whole line gets its newline; an entry that lacks its end is copied to a file beside (`<path>.torn-<offset>`) and
 * cut off. Raises `disk-full` or `disk`, and whatever `read` raises.
 *
 * @param from where to begin to read, after an entry: what stands before is taken for whole
 */
export async function openAppendLog(
  path: string,
  { read, isWhole, onLost = () => undefined }: LogLines,
  from: From = { offset: 0, line: 1 },
): Promise<{ log: AppendLog; repaired: RepairedTail | null }> {
  const handle = await openOrCreate(path);
  try {
    const { whole, tail } = await readEntries(path, from, read, isWhole);
    const repaired = await repairTail(path, handle, whole, tail);
    await settle(path, handle);
    const writer = flushedWriter(path, handle, repaired?.length ?? whole, onLost);
    const log: AppendLog = {
      append: (lines) => writer.write(lines.map((line) => `${line}\n`).join("")),
      flushed: writer.flushed,
      close: writer.close,
    };
    return { log, repaired };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function openOrCreate(path: string): Promise<FileHandle> {
  try {
    return await open(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  } catch (error) {
    throw diskError("open", path, error);
  }
}

/** What is there counts as flushed from now on; a process that was killed may have written it and flushed nothing. */
async function settle(path: string, handle: FileHandle): Promise<void> {
  try {
    await handle.datasync();
    await flushDirectory(dirname(path));
  } catch (error) {
    throw diskError("flush", path, error);
  }
}

/** Where the last whole entry ends, and what comes after it: nothing, a whole line without newline, or a torn entry. */
async function readEntries(
  path: string,
  from: From,
  read: LogLines["read"],
  isWhole: LogLines["isWhole"],
): Promise<{ whole: number; tail: "none" | "complete" | "torn" }> {
  let whole = from.offset;
  let end = from.offset;
  try {
    for await (const line of linesOf(path, Number.POSITIVE_INFINITY, from)) {
      end = line.to;
      if (line.ended) whole = read(line) ? end : whole;
      else if (isWhole(line) && read(line)) return { whole: end, tail: "complete" };
    }
  } catch (error) {
    throw error instanceof Error && "syscall" in error ? diskError("read", path, error) : error;
  }
  return { whole, tail: end > whole ? "torn" : "none" };
}
