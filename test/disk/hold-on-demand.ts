import { createInterface } from "node:readline";
import { ExpectedError } from "../../src/core/model/errors.ts";
import { holdDirectory } from "../../src/disk/lock/hold-directory.ts";

/** Tries to hold every directory that is named to it, one a line, and says how that went; gives none of them back. */
const NEVER = 3_600_000;
process.stdout.write("ready\n");
for await (const directory of createInterface({ input: process.stdin })) {
  try {
    await holdDirectory(directory, "a test", { beat: 1_000, still: NEVER });
    process.stdout.write("holds\n");
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    process.stdout.write(`${error.code}: ${error.message}\n`);
  }
}
