import { plainText } from "../../plain-text.ts";
import type { Inline, Part, Post, TextLine } from "../../post.ts";

/**
 * A post as the few words that Teams shows under a card to whoever pressed its button. A link there is a long address
 * that nobody can press, so of links only the words stay, and lines that are nothing else are left out.
 */
export function toastWords(post: Post): string {
  return plainText({ ...post, parts: post.parts.map(withoutLinks) });
}

function withoutLinks(part: Part): Part {
  switch (part.kind) {
    case "line":
    case "note":
      return { ...part, line: words(part.line) };
    case "list":
      return { ...part, lines: part.lines.map(words) };
    default:
      return part;
  }
}

function words(line: TextLine): TextLine {
  const isOnlyLinks = line.every(
    (piece) => isLink(piece) || (typeof piece === "string" && piece.trim() === ""),
  );
  return isOnlyLinks ? [] : line.map((piece) => (isLink(piece) ? piece.text : piece));
}

function isLink(piece: Inline): piece is Extract<Inline, { readonly link: string }> {
  return typeof piece !== "string" && "link" in piece;
}
