import { plainText } from "../../plain-text.ts";
import type { Inline, Part, Post, TextLine } from "../../post.ts";

/**
 * A post as the few words that Teams shows under a card to whoever pressed its button. A link there is a long address
 * that nobody can press, so of links only the words stay, and lines that are nothing else are left out. In a channel a command
 * is heard only behind the bot's name.
 */
export function toastWords(post: Post, inChannel: boolean): string {
  const words = plainText({ ...post, parts: post.parts.map(withoutLinks) });
  return inChannel ? words.replace(/(?<![\w/])\/soc(?=\s)/g, `@${NAME}`) : words;
}

/** The bot's name, as the app's manifest has it. */
const NAME = "SOC questions";

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
