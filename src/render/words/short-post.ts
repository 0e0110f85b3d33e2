import type { Post, TextLine } from "../../chat/post.ts";

/** An answer of a line or a few; the first is its summary. */
export function shortPost(first: TextLine | string, ...rest: readonly (TextLine | string)[]): Post {
  const lines = [first, ...rest].map((line): TextLine => (typeof line === "string" ? [line] : line));
  return {
    summary: lineText(lines[0] ?? []),
    parts: lines.map((line) => ({ kind: "line", line })),
  };
}

/** A line as a phone's notification has it: the words alone. */
export function lineText(line: TextLine): string {
  return line
    .map((piece) => {
      if (typeof piece === "string") return piece;
      if ("strong" in piece) return piece.strong;
      return "mention" in piece ? piece.name : piece.text;
    })
    .join("");
}
