import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder with these files, which goes when the test is over. `null` makes a folder of that name. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array | null>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "soc-config-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    if (content === null) await mkdir(join(folder, name));
    else await writeFile(join(folder, name), content);
  }
  return folder;
}
