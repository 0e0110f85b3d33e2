import { mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import { diskError } from "../../../disk/disk-error.ts";
import { flushDirectory } from "../../../disk/flush-directory.ts";
import type { StoredFile } from "./message-line.ts";

/** Where the bytes of files lie: `files/<id>/content`. What people call a file never becomes part of a path. */
export type StoredFiles = {
  /** Resolves once the bytes are on disk. Rejects with `disk-full` or `disk`. */
  keep(file: Omit<StoredFile, "size">, bytes: Uint8Array): Promise<StoredFile>;
  /** Where the bytes of a file lie. */
  pathOf(file: StoredFile): string;
};

/** Opens the files in a directory, which is created when something is first put there. */
export function storedFiles(directory: string): StoredFiles {
  const folderOf = (id: string) => join(directory, id);
  return {
    async keep(file, bytes) {
      const folder = folderOf(file.id);
      try {
        await mkdir(folder, { recursive: true });
        // A folder of this id can be left from an upload that a crash cut off before its message was written.
        await writeFlushed(join(folder, CONTENT), bytes);
        await flushDirectory(folder);
        await flushDirectory(directory);
      } catch (error) {
        throw diskError("keep a file in", folder, error);
      }
      return { ...file, size: bytes.byteLength };
    },
    pathOf: (file) => join(folderOf(file.id), CONTENT),
  };
}

const CONTENT = "content";

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, "w", 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
