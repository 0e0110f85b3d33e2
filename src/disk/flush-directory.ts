import { open } from "node:fs/promises";

/**
 * Makes sure that a file which was just created, renamed or removed in this directory is so after a power cut too:
 * flushing a file flushes its bytes, not its name. Windows has no such thing and keeps names by itself.
 */
export async function flushDirectory(directory: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(directory, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
