import { access, mkdir, readdir, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import type { BoardId } from "../core/names/ids.ts";
import { diskError } from "../disk/disk-error.ts";
import { flushDirectory } from "../disk/flush-directory.ts";
import { hasCode } from "../disk/has-code.ts";
import { holdDirectory } from "../disk/lock/hold-directory.ts";
import { JOURNAL } from "./board-folder.ts";
import { firstText } from "./journal/first-text.ts";

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
    const boards = await boardsIn(directory);
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

/**
 * Whether everything here was written by the sample: its boards and no others, spoken on in the local workspace alone. Of records of
 * a later form no more than the first line is read.
 */
async function isTrial(directory: string, sample: readonly BoardId[]): Promise<boolean> {
  if (!(await namesIn(directory)).includes(WORKSPACE)) return false;
  const known = new Set<string>(sample);
  for (const name of await boardsIn(directory)) {
    const path = join(directory, name, JOURNAL);
    if (!known.has(name) || !isFirstForm((await firstText(path)) ?? "")) return false;
    if (ELSEWHERE.test(await readFile(path, "utf8"))) return false;
  }
  return true;
}

/** Within JSON, nobody's words can look like this: their quotation marks would be escaped. */
const ELSEWHERE = /"(?:channel|user)":"(?!local:)/;

/** Later forms name the organisation in their first line, so they need no guessing. */
function isFirstForm(text: string): boolean {
  return /^\{"n":1,"at":"[^"]*","by":/.test(text);
}

/** The folders with a journal. */
async function boardsIn(directory: string): Promise<string[]> {
  const found = (await namesIn(directory)).map(async (name) => {
    try {
      await access(join(directory, name, JOURNAL));
      return [name];
    } catch (error) {
      if (isAbsent(error)) return [];
      throw error;
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
  return hasCode(error, "ENOENT", "ENOTDIR");
}
