import type { Part } from "../../post.ts";
import { escapeMarkdown } from "./as-written.ts";
import { barElements } from "./bar-elements.ts";
import type { CardElement } from "./card-element.ts";
import { lineElements, type Mention, wordElements } from "./line-elements.ts";

/** How many letters of somebody's words a card shows at most; it has to stay small as a whole. */
const QUOTE_LIMIT = 12_000;

/** A part of a post as blocks of a card; its buttons are made elsewhere. */
export function partElements(part: Exclude<Part, { kind: "buttons" }>, mentions: Mention[]): CardElement[] {
  switch (part.kind) {
    case "heading":
      return [heading(part.text)];
    case "line":
      return lineElements(part.line, mentions);
    case "note":
      return lineElements(part.line, mentions, { isSubtle: true, size: "Small" });
    case "question":
      return [setApart(wordElements(part.text, { weight: "Bolder" }), "accent")];
    case "quote":
      return [setApart(wordElements(shortened(part.text)), "emphasis")];
    case "list":
      return part.lines.flatMap((line) => lineElements(["• ", ...line], mentions).map(close));
    case "bar":
      return barElements(part);
  }
}

function heading(text: string): CardElement {
  return {
    type: "TextBlock",
    text: escapeMarkdown(text.replace(/\s+/g, " ")),
    style: "heading",
    size: "Medium",
    weight: "Bolder",
    wrap: true,
  };
}

function setApart(items: readonly CardElement[], style: "accent" | "emphasis"): CardElement {
  return { type: "Container", style, items: items.map(close) };
}

/** Lines that belong together stand close together. */
function close(element: CardElement): CardElement {
  return { ...element, spacing: "Small" };
}

function shortened(text: string): string {
  return text.length <= QUOTE_LIMIT ? text : `${text.slice(0, QUOTE_LIMIT).trimEnd()}…`;
}
