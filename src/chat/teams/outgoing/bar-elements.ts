import type { Part } from "../../post.ts";
import type { CardElement } from "./card-element.ts";
import { wordElements } from "./line-elements.ts";

type Bar = Extract<Part, { readonly kind: "bar" }>;

const COLOURS = { good: "good", part: "warning", bad: "attention", none: "neutral" } as const;

/**
 * A bar as a chart of Teams, with its words always below it: they are what a screen reader speaks, and colours say
 * nothing alone. A client without charts shows a table of two columns, which a phone can show as well.
 */
export function barElements(bar: Bar): CardElement[] {
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
