import type { KnownBlock } from "@slack/web-api";
import type { Drawn } from "./limits.ts";
import { LIMITS, leftOut, type Rest } from "./limits.ts";

/** Room for the words that say what was left out. */
const NOTE = 250;

/** As many blocks as Slack takes, from the top; the buttons always, and a line that counts what is missing. */
export function fitBlocks(drawn: readonly Drawn[], most: number, rest: Rest): KnownBlock[] {
  const buttons = drawn.filter(({ block }) => block.type === "actions");
  const shown = drawn.filter(({ block }) => block.type !== "actions");
  if (fits(drawn, most, 0)) return blocksOf(drawn);
  let kept = shown;
  while (kept.length > 0 && !fits([...kept, ...buttons], most - 1, NOTE)) kept = kept.slice(0, -1);
  const missing = shown.slice(kept.length).reduce((sum, { lines }) => sum + lines, 0);
  const note = { type: "plain_text", text: leftOut(missing, rest), emoji: false } as const;
  return [...blocksOf(kept), { type: "context", elements: [note] }, ...blocksOf(buttons)];
}

function fits(drawn: readonly Drawn[], most: number, reserve: number): boolean {
  return drawn.length <= most && JSON.stringify(blocksOf(drawn)).length + reserve <= LIMITS.json;
}

function blocksOf(drawn: readonly Drawn[]): KnownBlock[] {
  return drawn.map(({ block }) => block);
}
