import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import { ExpectedError } from "../../../core/model/errors.ts";
import { diskError } from "../../../disk/disk-error.ts";
import { hasCode } from "../../../disk/has-code.ts";

const schema = z.strictObject({
  /** Bot time of the very first start. */
  startedAt: z.iso.datetime(),
  /** Bot time less the machine's time, in milliseconds. */
  offset: z.int(),
  /** No time later than this was ever given out. */
  reached: z.iso.datetime(),
});

/** What is kept of the clock between starts. */
export type StoredClock = z.infer<typeof schema>;

/** Reads the clock's file; null before the first start. Raises `damaged` or `disk`. */
export function readClockFile(path: string): StoredClock | null {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (cause) {
    if (hasCode(cause, "ENOENT")) return null;
    throw diskError("read the clock from", path, cause);
  }
  const read = schema.safeParse(parsed(text));
  if (read.success) return read.data;
  throw new ExpectedError(
    "damaged",
    `Cannot read the clock: ${path} is not a clock of ours: ${JSON.stringify(text.slice(0, 200))}.`,
    "Put the file back from a backup, or delete it: the clock then starts at the newest message, or at SOC_CLOCK.",
  );
}

/**
 * Replaces the clock's file as a whole and flushes it, at once: whoever asks the time gets it as an answer, not as a
 * promise, and no time may be given out that a restart could fall behind. Raises `disk-full` or `disk`.
 */
export function writeClockFile(path: string, clock: StoredClock): void {
  try {
    const draft = `${path}.new`;
    flushed(draft, "w", (file) => writeFileSync(file, `${JSON.stringify(clock)}\n`));
    renameSync(draft, path);
    // Windows keeps names by itself and cannot flush a folder.
    if (process.platform !== "win32") flushed(dirname(path), "r", () => undefined);
  } catch (error) {
    throw diskError("write the clock to", path, error);
  }
}

function flushed(path: string, flags: "r" | "w", act: (file: number) => void): void {
  const file = openSync(path, flags, 0o600);
  try {
    act(file);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
