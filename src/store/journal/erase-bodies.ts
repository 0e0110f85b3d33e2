import { linesOf } from "../../disk/lines-of.ts";
import { writeWholeFile } from "../../disk/write-whole-file.ts";
import { START } from "../line/position.ts";
import { takeApart, withoutBody } from "../line/take-apart.ts";

/**
 * Writes a journal anew, whole and flushed, without the bodies of these lines; the file is the old one or the new one,
 * whatever happens. Returns by how many bytes it is shorter: none where the bodies were gone already, and then it is left
 * alone. Raises `disk-full` or `disk`.
 *
 * @param upTo the length of the file, which ends with a whole line
 */
export async function eraseBodies(path: string, upTo: number, lines: ReadonlySet<number>): Promise<number> {
  let shorter = 0;
  for await (const { before, after } of erasing(path, upTo, lines))
    if (after !== before) shorter += Buffer.byteLength(before) - Buffer.byteLength(after);
  if (shorter > 0) await writeWholeFile(path, anew(path, upTo, lines));
  return shorter;
}

async function* anew(path: string, upTo: number, lines: ReadonlySet<number>): AsyncGenerator<string> {
  for await (const { after } of erasing(path, upTo, lines)) yield `${after}\n`;
}

/** Each line as it stands, and as it is to be. What is damaged stays as it is: it is for others to find. */
async function* erasing(
  path: string,
  upTo: number,
  lines: ReadonlySet<number>,
): AsyncGenerator<{ readonly before: string; readonly after: string }> {
  let previous = START.hash;
  for await (const { text, number } of linesOf(path, upTo)) {
    const parts = lines.has(number) ? takeApart(text, previous) : null;
    const after = parts?.kind === "whole" && parts.body === "there" ? withoutBody(parts) : text;
    yield { before: text, after };
    previous = text.slice(-START.hash.length - 2, -2);
  }
}
