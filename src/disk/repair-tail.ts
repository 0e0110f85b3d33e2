import { createReadStream } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { open, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { diskError } from "./disk-error.ts";
import { flushDirectory } from "./flush-directory.ts";

/** What a crash left at the end of a file and what became of it. `length` is that of the file now. */
export type RepairedTail =
  | { readonly kind: "completed"; readonly length: number }
  | { readonly kind: "cut"; readonly length: number; readonly bytes: number; readonly copy: string };

/**
 * Makes a file end with a whole entry. Nothing is dropped: the copy of what is cut off is on the disk before the file
 * is shortened. Raises `disk-full` or `disk`.
 *
 * @param whole where the last whole entry ends
 * @param tail what stands there: nothing, a missing newline, or a torn entry after it
 */
export async function repairTail(
  path: string,
  handle: FileHandle,
  whole: number,
  tail: "none" | "complete" | "torn",
): Promise<RepairedTail | null> {
  if (tail === "none") return null;
  try {
    if (tail === "complete") {
      await handle.write("\n", whole);
      await handle.datasync();
      return { kind: "completed", length: whole + 1 };
    }
    const torn = Buffer.concat(await createReadStream(path, { start: whole }).toArray());
    const copy = await copyAside(`${path}.torn-${whole}`, torn);
    await handle.truncate(whole);
    await handle.sync();
    return { kind: "cut", length: whole, bytes: torn.length, copy };
  } catch (error) {
    throw diskError("repair the end of", path, error);
  }
}

/** Keeps the bytes under this name, or under it with a number if an earlier crash tore the same place. */
async function copyAside(name: string, bytes: Buffer): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const path = attempt === 1 ? name : `${name}-${attempt}`;
    const copy = await openNew(path);
    if (copy === null) continue;
    try {
      await copy.writeFile(bytes);
      await copy.sync();
      await flushDirectory(dirname(path));
      return path;
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    } finally {
      await copy.close();
    }
  }
}

/** Null if there is a file of this name already. */
async function openNew(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, "wx", 0o600);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return null;
    throw error;
  }
}
