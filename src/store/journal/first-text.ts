import { hasCode } from "../../disk/has-code.ts";
import { linesOf } from "../../disk/lines-of.ts";

/** The first line of a file; null if there is no file, or no whole line in it. */
export async function firstText(path: string): Promise<string | null> {
  try {
    for await (const { text, ended } of linesOf(path)) return ended ? text : null;
    return null;
  } catch (error) {
    if (hasCode(error, "ENOENT", "ENOTDIR")) return null;
    throw error;
  }
}
