import { open } from "node:fs/promises";
import type { Position } from "../line/position.ts";

/** Whether a line with the hash of this place ends in the file where the place says. */
export async function isLineEnd(path: string, { hash, offset }: Position): Promise<boolean> {
  const end = Buffer.from(`"hash":"${hash}"}\n`);
  if (offset < end.length) return false;
  let handle: Awaited<ReturnType<typeof open>>;
  try {
    handle = await open(path, "r");
  } catch {
    return false;
  }
  try {
    const there = Buffer.alloc(end.length);
    await handle.read(there, 0, end.length, offset - end.length);
    return there.equals(end);
  } finally {
    await handle.close();
  }
}
