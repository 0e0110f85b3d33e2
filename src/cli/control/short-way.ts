import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { ExpectedError } from "../../core/model/errors.ts";

/** In bytes: the path of a socket has room for 108 on Linux and 104 elsewhere, the zero behind it among them. */
const LONGEST = 103;
/** As many has the longest name that is added to the directory. */
const ADDED = 20;

/**
 * Has something done with a path to a directory that is short enough for a socket in it: its own, or where that is too
 * long, one through a link in the folder for temporary files, there for as long as it takes. The socket itself lies in the
 * directory either way. Raises `control` where the folder for temporary files lies as deep.
 */
export async function byShortWay<T>(directory: string, use: (path: string) => Promise<T>): Promise<T> {
  if (isShort(directory)) return use(directory);
  const folder = await mkdtemp(join(tmpdir(), "soc-"));
  try {
    const link = join(folder, "d");
    if (!isShort(link))
      throw new ExpectedError(
        "control",
        `Cannot reach a socket in ${directory}: its path is too long, and so is that of ${tmpdir()}.`,
        "Set SOC_DATA or TMPDIR to a shorter path.",
      );
    await symlink(resolve(directory), link, "dir");
    return await use(link);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function isShort(directory: string): boolean {
  return Buffer.byteLength(directory) + ADDED <= LONGEST;
}
