import type { KnownBlock } from "@slack/web-api";

/** Slack's limits, and two of our own below limits that it keeps without telling them. All are counted in characters. */
export const LIMITS = {
  /** `chat.update` rejects more; `chat.postMessage` would take it, but a post must be able to be updated. */
  text: 4000,
  blocksInMessage: 50,
  blocksInView: 100,
  /** All blocks as JSON: from about 13,200 on Slack answers `msg_blocks_too_long`. */
  json: 12_000,
  section: 3000,
  header: 150,
  contextElements: 10,
  actions: 25,
  buttonText: 75,
  buttonValue: 2000,
  optionText: 75,
  optionValue: 150,
  options: 100,
  viewTitle: 24,
  viewButton: 24,
  inputLabel: 2000,
  metadata: 3000,
} as const;

/** A block, and how many lines of the post it shows: what is left out can then be counted. */
export type Drawn = { readonly block: KnownBlock; readonly lines: number };

/** Where the rest of a post is that is too long for Slack. */
export type Rest = "in the file" | "elsewhere";

/** Says honestly that something was left out, and where it is. `lines` 0: only the end of a line. */
export function leftOut(lines: number, rest: Rest): string {
  const where =
    rest === "in the file"
      ? "see the pack attached here."
      : "too long for one message; see /soc status and the pack.";
  return lines === 0
    ? `Cut short: ${where}`
    : `and ${lines} more ${lines === 1 ? "line" : "lines"}: ${where}`;
}
