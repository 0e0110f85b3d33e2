import type { Inline, Part, Post, TextLine } from "./post.ts";

/**
 * The whole of a post as plain text: what a screen reader speaks, a phone shows, and a script reads. Every word of it
 * but the buttons, which are pressed and not read; no markup of any platform. Escaping is still the adapter's work: what
 * people wrote is in here as they wrote it. A post without words in its parts is its summary.
 */
export function plainText(post: Post): string {
  const blocks = post.parts.map((part, index) =>
    part.kind === "heading" && index > 0 ? `\n${words(part)}` : words(part),
  );
  const text = blocks.filter((block) => block.trim() !== "").join("\n");
  return text === "" ? post.summary : text;
}

function words(part: Part): string {
  switch (part.kind) {
    case "heading":
    case "question":
    case "bar":
      return part.text;
    case "line":
    case "note":
      return lineWords(part.line);
    case "list":
      return part.lines.map((line) => `- ${linesOf(lineWords(line)).join("\n  ")}`).join("\n");
    case "quote":
      return linesOf(part.text)
        .map((line) => `> ${line}`)
        .join("\n");
    case "buttons":
      return "";
  }
}

function lineWords(line: TextLine): string {
  return line.map(inlineWords).join("");
}

function inlineWords(piece: Inline): string {
  if (typeof piece === "string") return piece;
  if ("strong" in piece) return piece.strong;
  if ("mention" in piece) return `@${piece.name}`;
  if ("when" in piece) return piece.text;
  return piece.text === piece.link ? piece.link : `${piece.text} (${piece.link})`;
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/);
}
