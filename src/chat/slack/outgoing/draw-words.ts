import { pieces } from "./cut.ts";
import type { Drawn } from "./drawn.ts";
import { LIMITS } from "./limits.ts";

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
