import { mkdir, readdir, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import type { BoardId } from "../core/names/ids.ts";
import { diskError } from "../disk/disk-error.ts";
import { flushDirectory } from "../disk/flush-directory.ts";
import { holdDirectory } from "../disk/lock/hold-directory.ts";
import { JOURNAL } from "./board-folder.ts";

/** Where the local workspace keeps what was written in it. */
const WORKSPACE = "local";

/**
 * Version 0.1 kept the records of the built-in sample where a council's are kept. If that is all there is, they are moved into
 * a folder of their own, so that a board of the council's that has the same id never goes on where the sample left off.
 * Tells whether they were. What a crash leaves half moved, the next call moves. Raises `held`, `disk` or `disk-full`.
 *
 * @param directory where the records of either are kept
 * @param into the folder for those of the sample
 * @param sample the boards of the sample
 */
export async function setAsideTrial(
  directory: string,
  into: string,
  sample: readonly BoardId[],
): Promise<boolean> {
  if ((await namesIn(into)).includes(WORKSPACE) || !(await isTrial(directory, sample))) return false;
  const held = await holdDirectory(directory, "soc-questions");
  try {
    await mkdir(into, { recursive: true, mode: 0o700 });
    const boards = (await journalsIn(directory)).map(({ name }) => name);
    // The workspace last: while it stands there, what is left of the boards is known for what it is.
    for (const name of [...boards, WORKSPACE]) await rename(join(directory, name), join(into, name));
    await flushDirectory(into);
    await flushDirectory(directory);
    return true;
  } catch (error) {
    throw diskError("move into", into, error);
  } finally {
    await held.release();
  }
}

/** Whether everything here was written by the sample: its boards and no others, spoken on in the local workspace alone. */
async function isTrial(directory: string, sample: readonly BoardId[]): Promise<boolean> {
  const names = await namesIn(directory);
  if (!names.includes(WORKSPACE)) return false;
  const journals = await journalsIn(directory);
  const known = new Set<string>(sample);
  return journals.every(({ name, text }) => known.has(name) && isFirstForm(text) && !ELSEWHERE.test(text));
}

/** Within JSON, nobody's words can look like this: their quotation marks would be escaped. */
const ELSEWHERE = /"(?:channel|user)":"(?!local:)/;

/** Later forms name the organisation in their first line, so they need no guessing. */
function isFirstForm(text: string): boolean {
  return /^\{"n":1,"at":"[^"]*","by":/.test(text);
}

async function journalsIn(directory: string): Promise<{ readonly name: string; readonly text: string }[]> {
  const found = (await namesIn(directory)).map(async (name) => {
    try {
      return [{ name, text: await readFile(join(directory, name, JOURNAL), "utf8") }];
    } catch (error) {
      if (isAbsent(error)) return [];
      throw diskError("read", join(directory, name, JOURNAL), error);
    }
  });
  return (await Promise.all(found)).flat();
}

async function namesIn(directory: string): Promise<string[]> {
  try {
    return await readdir(directory);
  } catch (error) {
    if (isAbsent(error)) return [];
    throw diskError("read", directory, error);
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}
