import { dayOf } from "../calendar/calendar.ts";
import { findDay } from "../calendar/find-day.ts";
import { judgedAnew } from "../intake/judged-anew.ts";
import { mayPutRight, type Somebody } from "../item/may-put-right.ts";
import { apply } from "../journal/apply.ts";
import type { Board } from "../model/board.ts";
import type { EventBody } from "../model/events.ts";
import { type Evidence, standingOf, versionOf } from "../model/evidence.ts";
import { isSaid, type StandingKind } from "../model/reply-standing.ts";
import type { BoardState } from "../model/state.ts";
import type { By } from "../names/by.ts";
import type { ItemId, MessageKey } from "../names/ids.ts";
import type { Day, Instant } from "../names/time.ts";

/** What becomes of somebody's word on what a reply is. */
export type StandingDecision =
  | { readonly kind: "decided"; readonly events: readonly EventBody[]; readonly before: StandingKind }
  | { readonly kind: "refused"; readonly because: "no such reply" | "gone" | "not theirs" | "said already" };

/** Who says it, when, and of which reply to which item. */
type Said = {
  readonly item: ItemId;
  readonly evidence: MessageKey;
  readonly standing: StandingKind;
  readonly who: Somebody;
  readonly by: By;
};

/**
 * Decides on putting right what a reply is to its question. From then on the bot does not judge it any more, whatever its words
 * become; and what rests on it (an answer that it took back) is judged anew with it.
 */
export function decideStanding(board: Board, state: BoardState, said: Said, now: Instant): StandingDecision {
  const { item, evidence, standing, who, by } = said;
  const reply = state.evidence.get(evidence);
  if (reply === undefined || reply.item !== item) return { kind: "refused", because: "no such reply" };
  if (!mayPutRight(board, state, reply, who)) return { kind: "refused", because: "not theirs" };
  if (reply.withdrawnAt !== null || state.erased.has(evidence)) return { kind: "refused", because: "gone" };
  const before = standingOf(reply);
  if (before === standing && (reply.standing === null || isSaid(reply.standing)))
    return { kind: "refused", because: "said already" };
  const judged: EventBody = {
    ...{ kind: "judged", evidence, standing, because: "said-so" },
    until: untilOf(board, reply, standing),
  };
  const after = apply(state, { ...judged, n: state.n + 1, at: now, by });
  return {
    kind: "decided",
    before,
    events: [judged, ...judgedAnew(board, state, after, evidence, false)],
  };
}

/** The day that a promise, or a wish for more time, names in its words. */
function untilOf(board: Board, reply: Evidence, standing: StandingKind): Day | null {
  if (standing !== "holding" && standing !== "more-time") return null;
  return reply.standing?.until ?? findDay(reply.text, dayOf(versionOf(reply), board.timezone));
}
