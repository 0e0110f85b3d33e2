import { randomBytes } from "node:crypto";
import { open, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { ExpectedError } from "../core/model/errors.ts";
import { diskError } from "./disk-error.ts";
import { flushDirectory } from "./flush-directory.ts";

/**
 * Replaces a file by this text, whole and flushed: whatever happens, the file holds the old text or the new one. A
 * full disk leaves the old one. (write-file-atomic puts half a text in its place then: it takes a short write for a
 * whole one.) Raises `disk-full` or `disk`, and whatever making the text raises.
 *
 * @param text whole, or in pieces, of which no more are in memory than are being written
 */
export async function writeWholeFile(path: string, text: string | Pieces): Promise<void> {
  const draft = `${path}${DRAFT}${randomBytes(4).toString("hex")}`;
  try {
    const handle = await open(draft, "wx", 0o600);
    try {
      for await (const chunk of inChunks(typeof text === "string" ? [text] : text))
        await handle.writeFile(chunk);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, path);
    await flushDirectory(dirname(path));
  } catch (error) {
    await rm(draft, { force: true });
    throw error instanceof ExpectedError ? error : diskError("write", path, error);
  }
}

/** A text in pieces of whatever length. */
export type Pieces = Iterable<string> | AsyncIterable<string>;

const DRAFT = ".draft-";

/** In letters: how much is written at once. */
const CHUNK = 1 << 18;

async function* inChunks(pieces: Pieces): AsyncGenerator<string> {
  let chunk = "";
  for await (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}

/** Removes what a killed process left of its attempts to write this file. For the one writer of the directory only. */
export async function removeDrafts(path: string): Promise<void> {
  const names = await readdir(dirname(path));
  const drafts = names.filter((name) => name.startsWith(basename(path) + DRAFT));
  await Promise.all(drafts.map((name) => rm(join(dirname(path), name), { force: true })));
}

/** The same for every file of a directory. */
export async function removeDraftsIn(directory: string): Promise<void> {
  const drafts = (await readdir(directory)).filter((name) => name.includes(DRAFT));
  await Promise.all(drafts.map((name) => rm(join(directory, name), { force: true })));
}
