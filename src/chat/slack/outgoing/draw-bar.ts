import type { Part } from "../../post.ts";
import type { Drawn } from "./drawn.ts";

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
