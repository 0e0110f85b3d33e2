import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { diskError } from "./disk-error.ts";
import { flushDirectory } from "./flush-directory.ts";

/** Makes a folder for the account that runs the bot alone, unless it is there; it is so after a power cut too. Raises `disk-full` or `disk`. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await flushDirectory(dirname(folder));
  } catch (error) {
    throw diskError("make", folder, error);
  }
}
