import type { StandingKind } from "../model/reply-standing.ts";
import { fold, trimmed } from "../typed/fold.ts";

/** Which reply somebody means, by its number, and what it is in their word; null for what is not there or not understood. */
export type ReadStanding = {
  readonly number: number | null;
  readonly standing: StandingKind | null;
  /** What was not understood. */
  readonly unread: string;
};

/** What people call the standings; `no-answer` and `none` say that a reply is not one. */
const CALLED: Readonly<Record<string, StandingKind>> = {
  ...{ answer: "answer", yes: "answer", "to-check": "to-check", check: "to-check", correction: "correction" },
  ...{ comment: "comment", none: "comment", no: "comment", "no-answer": "comment", "not-answer": "comment" },
  ...{ holding: "holding", promise: "holding", "holding-reply": "holding" },
  ...{ verbal: "verbal", "verbal-update": "verbal", elsewhere: "elsewhere" },
  ...{ question: "question", "question-back": "question" },
  ...{ handover: "handover", "hand-over": "handover", "passed-on": "handover", "not-mine": "handover" },
  ...{ "more-time": "more-time", moretime: "more-time", time: "more-time" },
};

const NUMBER = /^(?:reply )?(?:number |no\.? ?|#)?(\d{1,4})(?: ?[.:,)-]+)?(?= |$)/;
const FILLING = /^(?:(?:is|was|as|counts as|an?|the)[ :]+)+/;

/** Reads `2 answer`, `2: a question back`, `#2 is more time`. */
export function readStanding(typed: string): ReadStanding {
  const head = fold(typed);
  const match = NUMBER.exec(head.text);
  const number = match === null ? null : Number(match[1]);
  const behind = match === null ? trimmed(typed) : head.after(match[0].length);
  const standing = standingCalled(behind);
  return { number, standing, unread: standing === null ? behind : "" };
}

/** What somebody's word for a standing means; null where it means none. */
export function standingCalled(typed: string): StandingKind | null {
  const text = fold(typed).text.replace(/^[ "'(]+/, "");
  const isNot = /^(?:is |was )?not? an? answer[ .!]*$/.test(text);
  const word = text
    .replace(FILLING, "")
    .replace(/[ "').!]{1,9}$/, "")
    .replace(/[ _]+/g, "-");
  if (isNot) return "comment";
  return Object.hasOwn(CALLED, word) ? (CALLED[word] ?? null) : null;
}
