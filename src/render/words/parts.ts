import type { Inline, Part, Post, TextLine } from "../../chat/post.ts";

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

/**
 * Words that open an address; the words alone where there is none or where it is not an address of the web. Addresses
 * come from the platforms, but a file's may be anything that somebody shared.
 */
export function linkTo(address: string | null, text: string): Inline {
  return isWebAddress(address) ? { link: address, text } : text;
}

/** An invitation that is worth nothing without its address: ` Open the reply`, or nothing at all. */
export function openLink(address: string | null, text: string): Inline[] {
  return isWebAddress(address) ? [" ", { link: address, text }] : [];
}

/** Whether this is a whole `http:` or `https:` address. */
export function isWebAddress(address: string | null): address is string {
  return address !== null && URL.canParse(address) && ["http:", "https:"].includes(new URL(address).protocol);
}
