import type { Part } from "../../post.ts";
import { pieces } from "./cut.ts";
import { type Drawn, LIMITS } from "./limits.ts";

/** How much of somebody's words goes into one block, so that a post that is cut still shows the beginning. */
const QUOTED = 2000;

/** The exact words of a question: set apart, and never read as markup. */
export function drawQuestion(text: string): readonly Drawn[] {
  return pieces(text, LIMITS.section)
    .filter((piece) => piece.trim() !== "")
    .map((piece) => {
      const words = { type: "plain_text", text: piece, emoji: false } as const;
      return { block: { type: "section", text: words }, lines: linesIn(piece) };
    });
}

/** Somebody's own words, as a quotation. */
export function drawQuote(text: string): readonly Drawn[] {
  return pieces(text, QUOTED)
    .filter((piece) => piece !== "")
    .map((piece) => {
      const quote = { type: "rich_text_quote", elements: [{ type: "text", text: piece }] } as const;
      return {
        block: { type: "rich_text", elements: [{ ...quote, elements: [...quote.elements] }] },
        lines: linesIn(piece),
      };
    });
}

/** A heading; one that is too long for Slack's own is a line of bold print. */
export function drawHeading(text: string): readonly Drawn[] {
  if (text.trim() === "") return [];
  if (text.length <= LIMITS.header) {
    const words = { type: "plain_text", text, emoji: false } as const;
    return [{ block: { type: "header", text: words }, lines: 1 }];
  }
  const bold = { type: "text", text, style: { bold: true } } as const;
  return [
    { block: { type: "rich_text", elements: [{ type: "rich_text_section", elements: [bold] }] }, lines: 1 },
  ];
}

function linesIn(text: string): number {
  return text.split("\n").length;
}

type Bar = Extract<Part, { kind: "bar" }>;

const CELLS = 30;
const SIGNS: Readonly<Record<Bar["segments"][number]["tone"], string>> = {
  good: "█",
  part: "▓",
  bad: "░",
  none: "·",
};

/** A bar made of characters, with a key to it, above the words that say the same. Without any figures the words alone. */
export function drawBar({ segments, text }: Bar): readonly Drawn[] {
  const shown = segments.filter(({ count }) => count > 0);
  const all = shown.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  const bar = shown.map(({ count, tone }) => {
    const from = Math.round((before / all) * CELLS);
    before += count;
    return SIGNS[tone].repeat(Math.max(Math.round((before / all) * CELLS) - from, 1));
  });
  const key = shown.map(({ label, tone }) => `${SIGNS[tone]} ${label}`).join("  ");
  const lines = shown.length === 0 ? [text] : [bar.join(""), key, text];
  const words = { type: "plain_text", text: lines.join("\n"), emoji: false } as const;
  return [{ block: { type: "section", text: words }, lines: 1 }];
}
