import type { UserRef } from "../../../core/names/ids.ts";
import type { Inline, TextLine } from "../../post.ts";
import { asWritten, escapeMarkdown } from "./as-written.ts";
import type { CardElement } from "./card-element.ts";

/** Somebody who is to be notified: Teams wants the same words in the card and in a list beside it. */
export type Mention = { readonly user: UserRef; readonly text: string; readonly name: string };

/** How a line looks: what every run of it has. */
export type Look = Readonly<Record<string, string | boolean>>;

/**
 * A line as blocks of a card, one for each line of text in it. Words are shown as they are, whatever is in them. A line
 * that mentions somebody has to be a block of Markdown, and is escaped; `mentions` collects who is in it.
 */
export function lineElements(line: TextLine, mentions: Mention[], look: Look = {}): CardElement[] {
  return splitLines(line).map((each) =>
    each.some(isMention) ? markdownBlock(each, mentions, look) : textRuns(each, look),
  );
}

/** Plain words as blocks of a card. */
export function wordElements(text: string, look: Look = {}): CardElement[] {
  return lineElements([text], [], look);
}

function textRuns(line: TextLine, look: Look): CardElement {
  const inlines = (line.length === 0 ? [""] : line).map((piece) => ({
    type: "TextRun",
    text: asWritten(wordsOf(piece)),
    ...look,
    ...(isStrong(piece) ? { weight: "Bolder" } : {}),
    ...linkOf(piece),
  }));
  return { type: "RichTextBlock", inlines };
}

function linkOf(piece: Inline): { readonly selectAction?: CardElement } {
  if (typeof piece === "string" || !("link" in piece) || !/^https?:\/\//i.test(piece.link)) return {};
  return { selectAction: { type: "Action.OpenUrl", url: piece.link, title: piece.text } };
}

function markdownBlock(line: TextLine, mentions: Mention[], look: Look): CardElement {
  const text = line
    .map((piece) => {
      if (isMention(piece)) return mentionOf(piece, mentions);
      const words = escapeMarkdown(wordsOf(piece));
      return isStrong(piece) && words.trim() !== "" ? `**${words}**` : words;
    })
    .join("");
  return { type: "TextBlock", text, wrap: true, ...look };
}

type MentionPiece = Extract<Inline, { readonly mention: UserRef }>;

function mentionOf({ mention, name }: MentionPiece, mentions: Mention[]): string {
  const shown = name.replace(/[<>\\*_[\]`~]/g, "").trim() || "somebody";
  const text = `<at>${shown}</at>`;
  if (!mentions.some((each) => each.text === text && each.user === mention))
    mentions.push({ user: mention, text, name: shown });
  return text;
}

function wordsOf(piece: Inline): string {
  if (typeof piece === "string") return piece;
  if ("strong" in piece) return piece.strong;
  if ("mention" in piece) return `@${piece.name}`;
  return piece.text;
}

function isMention(piece: Inline): piece is MentionPiece {
  return typeof piece !== "string" && "mention" in piece;
}

function isStrong(piece: Inline): boolean {
  return typeof piece !== "string" && "strong" in piece;
}

/** Cuts a line where its words go on a new line: a block of a card is one paragraph. */
function splitLines(line: TextLine): TextLine[] {
  const lines: Inline[][] = [[]];
  for (const piece of line) {
    const [first = "", ...rest] =
      typeof piece === "string" ? piece.split(/\r\n|[\n\r\u2028\u2029]/) : [piece];
    if (first !== "") lines.at(-1)?.push(first);
    for (const next of rest) lines.push(next === "" ? [] : [next]);
  }
  return lines;
}
