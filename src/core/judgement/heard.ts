import type { StandingKind } from "../model/reply-standing.ts";
import type { Day } from "../names/time.ts";

/** What somebody is to the question they write under. Chair or secretary whose own question it is are its owner. */
export type Writer = "owner" | "deputy" | "member" | "chair" | "secretary" | "observer" | "guest";

/** What was said in the thread before, oldest first; what the bot said is not in it. */
export type SaidBefore = {
  /** Whether the same person wrote it. */
  readonly own: boolean;
  /** What it was judged to be; null if an earlier version kept it. */
  readonly standing: StandingKind | null;
  readonly words: string;
};

/** A reply as it is judged. */
export type Heard = {
  readonly writer: Writer;
  /** Whether an answer is expected of them: owner, deputy, member, or anybody on a board that names no members. */
  readonly expected: boolean;
  /**
   * What they wrote. Words of others in it are lines `> NAME: …`, further lines `> …`; a forwarded message is a line
   * `Forwarded from NAME:` before such lines.
   */
  readonly words: string;
  /** How many files came with it. */
  readonly files: number;
  readonly before: readonly SaidBefore[];
  /** The day it was written on, in the board's zone: days that it names are looked for from there. */
  readonly today: Day;
};
