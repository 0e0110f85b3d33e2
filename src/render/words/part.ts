import type { Inline, Part, TextLine } from "../../chat/post.ts";

/** The parts of a post in the shortest writing, so that a post's function reads like the post. */
export const part = {
  heading: (text: string): Part => ({ kind: "heading", text }),
  line: (...line: Inline[]): Part => ({ kind: "line", line }),
  /** A line that begins with what it is about: **Waits for:** the chair to decide */
  labelled: (label: string, ...line: Inline[]): Part => ({
    kind: "line",
    line: [{ strong: `${label}:` }, ...(line.length === 0 ? [] : [" ", ...line])],
  }),
  note: (...line: Inline[]): Part => ({ kind: "note", line }),
  quote: (text: string): Part => ({ kind: "quote", text }),
  /** No part at all when there is nothing to list. */
  list: (lines: readonly TextLine[]): Part[] => (lines.length === 0 ? [] : [{ kind: "list", lines }]),
};
