import type { Line, Post } from "../chat/post.ts";
import { lineText } from "./line-text.ts";

/** An answer of a line or a few; the first is its summary. */
export function shortPost(first: Line | string, ...rest: readonly (Line | string)[]): Post {
  const lines = [first, ...rest].map((line): Line => (typeof line === "string" ? [line] : line));
  return {
    summary: lineText(lines[0] ?? []),
    parts: lines.map((line) => ({ kind: "line", line })),
  };
}
