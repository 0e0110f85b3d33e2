import type { NextEvent } from "../../core/plan/next-event.ts";

const WORDS: Readonly<Record<NextEvent["what"], string>> = {
  prompt: "Prompt for",
  nudge: "Nudges for",
  "round-up": "Round-up for",
  digest: "Digest for",
  meeting: "Meeting of",
  retry: "Another try for",
};

/** What time brings next, for the clock bar: `Prompt for Community Safety Partnership`. */
export function eventWords(what: NextEvent["what"], board: string): string {
  return `${WORDS[what]} ${board}`;
}
