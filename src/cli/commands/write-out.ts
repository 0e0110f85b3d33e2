import { writeFile } from "node:fs/promises";
import { ExpectedError } from "../../core/model/errors.ts";

/** Writes a file that somebody named on the command line. Raises an `ExpectedError` (`out`) if it cannot be written. */
export async function writeOut(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(file, bytes);
  } catch (cause) {
    const because = cause instanceof Error ? cause.message : String(cause);
    const fix = "Name a file in a folder you may write to.";
    throw new ExpectedError("out", `Cannot write ${file}: ${because}.`, fix, { cause });
  }
}
