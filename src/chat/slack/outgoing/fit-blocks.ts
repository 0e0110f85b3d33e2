import type { KnownBlock } from "@slack/web-api";
import type { Drawn } from "./limits.ts";
import { LIMITS, leftOut, type Rest } from "./limits.ts";

/** Room for the words that say what was left out. */
const NOTE = 250;

/** As many blocks as Slack takes, from the top; the buttons always, and a line that counts what is missing. */
export function fitBlocks(drawn: readonly Drawn[], most: number, rest: Rest): KnownBlock[] {
  const buttons = drawn.filter(({ block }) => block.type === "actions");
  const shown = drawn.filter(({ block }) => block.type !== "actions");
  if (drawn.length <= most && sizeOf(drawn) <= LIMITS.json) return blocksOf(drawn);
  const kept = fitting(shown, most - 1 - buttons.length, LIMITS.json - NOTE - sizeOf(buttons));
  const missing = shown.slice(kept.length).reduce((sum, { lines }) => sum + lines, 0);
  const note = { type: "plain_text", text: leftOut(missing, rest), emoji: false } as const;
  return [...blocksOf(kept), { type: "context", elements: [note] }, ...blocksOf(buttons)];
}

/** As many from the top as there is room for, each measured once. */
function fitting(shown: readonly Drawn[], most: number, room: number): readonly Drawn[] {
  let left = room;
  const end = shown.findIndex((each, index) => {
    // A comma stands between blocks.
    left -= index < most ? JSON.stringify(each.block).length + 1 : 0;
    return index >= most || left < 0;
  });
  return end < 0 ? shown : shown.slice(0, end);
}

function sizeOf(drawn: readonly Drawn[]): number {
  return JSON.stringify(blocksOf(drawn)).length;
}

function blocksOf(drawn: readonly Drawn[]): KnownBlock[] {
  return drawn.map(({ block }) => block);
}
