import { cut } from "./cut.ts";
import { LIMITS, leftOut, type Rest } from "./limits.ts";

/** Room for the words that say what was left out. */
const NOTE = 120;

/** As much of an escaped text as Slack takes, cut at the end of a line, with a line that counts what is missing. */
export function fitText(text: string, rest: Rest): string {
  if (text.length <= LIMITS.text) return text;
  const lines = text.split("\n");
  const kept: string[] = [];
  let room = LIMITS.text - NOTE;
  for (const line of lines) {
    if (line.length + 1 > room) break;
    kept.push(line);
    room -= line.length + 1;
  }
  const next = lines[kept.length] ?? "";
  // One long paragraph is worth showing in part; half an escaped sign at its end is not.
  const part = room > LIMITS.text / 4 ? [cut(next, room).replace(/&[a-z]*…$/, "…")] : [];
  const missing = lines.length - kept.length - part.length;
  return [...kept, ...part, leftOut(missing, rest)].join("\n");
}
