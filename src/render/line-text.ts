import type { Line } from "../chat/post.ts";

/** A line as a phone's notification has it: the words alone. */
export function lineText(line: Line): string {
  return line
    .map((piece) => {
      if (typeof piece === "string") return piece;
      if ("strong" in piece) return piece.strong;
      return "mention" in piece ? piece.name : piece.text;
    })
    .join("");
}
