import { dayOf } from "../calendar/calendar.ts";
import { decideRelay } from "../intake/decide-relay.ts";
import { isClosed } from "../item/standing.ts";
import { writerTo } from "../item/writer-to.ts";
import type { Board } from "../model/board.ts";
import type { EventBody } from "../model/events.ts";
import type { KeptEvidence } from "../model/evidence.ts";
import { type BoardState, itemIn } from "../model/state.ts";
import { type ItemId, messageKey, type PersonId, type UserRef } from "../names/ids.ts";
import { dialogMessage } from "../names/key-hash.ts";
import type { Day, Instant } from "../names/time.ts";

/** What somebody who is asked wants instead of answering now: that others are asked, or more time. */
export type Wish = {
  readonly kind: "handover" | "more-time";
  /** Until when they ask to have; null for all else. */
  readonly until: Day | null;
  readonly words: string;
};

/** Who wishes it, and when, by the clock of their platform; `id` is the command's own. */
export type Wisher = {
  readonly id: string;
  readonly user: UserRef;
  readonly name: string;
  readonly person: PersonId | null;
  readonly at: Instant;
};

/** What becomes of such a wish. */
export type WishDecision =
  | { readonly kind: "decided"; readonly events: readonly EventBody[] }
  | {
      readonly kind: "refused";
      readonly because: "not asked yet" | "closed" | "not among the asked" | "in the past" | "known already";
    };

/**
 * Decides on the wish of somebody who is asked. It changes nothing by itself: it is kept as what they replied, said in the
 * thread, and goes to the secretary in the morning.
 */
export function decideWish(
  board: Board,
  state: BoardState,
  id: ItemId,
  wish: Wish,
  wisher: Wisher,
  now: Instant,
): WishDecision {
  const item = itemIn(state, id);
  const root = item.posts.valueSeq().find(({ message }) => message !== null)?.message ?? null;
  if (item.asked === null || root === null) return { kind: "refused", because: "not asked yet" };
  if (isClosed(item)) return { kind: "refused", because: "closed" };
  if (!writerTo(board, item, wisher.person).expected)
    return { kind: "refused", because: "not among the asked" };
  if (wish.until !== null && wish.until < dayOf(now, board.timezone))
    return { kind: "refused", because: "in the past" };
  const message = dialogMessage(root, wisher.id);
  const evidence = messageKey(message);
  if (state.evidence.has(evidence)) return { kind: "refused", because: "known already" };
  const { user, name, person, at } = wisher;
  const kept: KeptEvidence = {
    ...{ message, thread: message, item: id, author: { user, name, person }, at },
    ...{ text: wish.words, files: [], link: "", beside: "dialog", editedAt: null, withdrawnAt: null },
  };
  return {
    kind: "decided",
    events: [
      { kind: "kept", evidence: kept },
      { kind: "judged", evidence, standing: wish.kind, because: "said-so", until: wish.until },
      ...decideRelay(state, kept),
    ],
  };
}
