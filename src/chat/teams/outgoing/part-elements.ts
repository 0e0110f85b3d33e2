import type { Part } from "../../post.ts";
import { escapeMarkdown } from "./as-written.ts";
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

type Bar = Extract<Part, { readonly kind: "bar" }>;

const COLOURS = { good: "good", part: "warning", bad: "attention", none: "neutral" } as const;

/**
 * A bar as a chart of Teams, with its words always below it: they are what a screen reader speaks, and colours say
 * nothing alone. A client without charts shows a table of two columns, which a phone can show as well.
 */
function barElements(bar: Bar): CardElement[] {
  const segments = bar.segments.filter(({ count }) => count > 0);
  const words = wordElements(bar.text);
  return segments.length === 0 ? words : [chart(segments), ...words];
}

function chart(segments: Bar["segments"]): CardElement {
  return {
    type: "Chart.HorizontalBar.Stacked",
    title: "Questions",
    data: [
      {
        title: "Questions",
        data: segments.map(({ label, count, tone }) => ({
          legend: label,
          value: count,
          color: COLOURS[tone],
        })),
      },
    ],
    fallback: table(segments),
  };
}

function table(segments: Bar["segments"]): CardElement {
  const rows = [["Standing", "Questions"], ...segments.map(({ label, count }) => [label, String(count)])];
  return {
    type: "Table",
    firstRowAsHeader: true,
    showGridLines: false,
    columns: [{ width: 2 }, { width: 1 }],
    rows: rows.map((cells) => ({
      type: "TableRow",
      cells: cells.map((text) => ({ type: "TableCell", items: wordElements(text) })),
    })),
  };
}
