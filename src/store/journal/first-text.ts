import { linesOf } from "../../disk/lines-of.ts";

const MISSING = new Set(["ENOENT", "ENOTDIR"]);

/** The first line of a file; null if there is no file, or no whole line in it. */
export async function firstText(path: string): Promise<string | null> {
  try {
    for await (const { text, ended } of linesOf(path)) return ended ? text : null;
    return null;
  } catch (error) {
    if (error instanceof Error && "code" in error && MISSING.has(String(error.code))) return null;
    throw error;
  }
}
