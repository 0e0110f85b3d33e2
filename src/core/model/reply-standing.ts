import type { By } from "../names/by.ts";
import type { Day, Instant } from "../names/time.ts";

/**
 * What a reply is to the question it stands under: its standing. Only an *answer* answers it. *To check* reads like one, or may be
 * one: people say. All others leave the question open: a *comment* (thanks, chatter), *holding* ("I'll come back to you"), a
 * *question* back, a *handover* ("one for Public Health"), *more time*, *verbal* ("at the meeting"), *elsewhere* ("sent by
 * secure e-mail"), a *correction*, which takes back the writer's last answer, or *nothing*: no words at all.
 */
export const STANDINGS = [
  "answer",
  "to-check",
  "comment",
  "holding",
  "question",
  "handover",
  "more-time",
  "verbal",
  "elsewhere",
  "correction",
  "nothing",
] as const;
export type StandingKind = (typeof STANDINGS)[number];

/** Why a reply has its standing; the words are found when it is read. */
export const STANDING_REASONS = [
  /** It says yes, no, in part or none, gives facts, or names where they are. */
  "clear-sign",
  /** A file or a link came with it. */
  "file-or-link",
  /** It reads like an answer, and its writer is not the one who is asked. */
  "not-asked",
  /** Nothing in it says for certain what it is. */
  "unclear",
  /** It promises an answer. */
  "promise",
  /** It asks something. */
  "asks-back",
  /** It names somebody else who is to answer. */
  "somebody-else",
  /** It asks for a later date. */
  "asks-for-time",
  /** It says that the answer will be given at the meeting. */
  "at-the-meeting",
  /** It says that the answer was given outside the thread. */
  "outside-the-thread",
  /** It takes back what its writer said before. */
  "takes-back",
  /** Its writer took it back in a later reply. */
  "taken-back",
  /** Thanks, agreement, chatter. */
  "small-talk",
  /** It has no words. */
  "no-words",
  /** A person said what it is. */
  "said-so",
  /** The secretary recorded it for somebody. */
  "recorded",
] as const;
export type StandingReason = (typeof STANDING_REASONS)[number];

/** What a reply was judged to be. `until`: the day it promises an answer for, or asks to have until; null if it names none. */
export type Judgement = {
  readonly standing: StandingKind;
  readonly because: StandingReason;
  readonly until: Day | null;
};

/** What a reply counts as from `at` on, and by whose word: the bot's, or that of the person who put it right. */
export type Standing = Judgement & { readonly by: By; readonly at: Instant };

/** Whether a person said what a reply is, so that the bot judges it no more. */
export function isSaid({ because }: Pick<Judgement, "because">): boolean {
  return because === "said-so" || because === "recorded";
}
