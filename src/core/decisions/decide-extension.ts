import { addMonths, dayOf } from "../calendar/calendar.ts";
import { roundAt } from "../calendar/round-at.ts";
import { dueOf, isClosed } from "../item/standing.ts";
import type { Board } from "../model/board.ts";
import type { EventBody } from "../model/events.ts";
import type { BoardState } from "../model/state.ts";
import { itemIn } from "../model/state.ts";
import { type ItemId, roundOf } from "../names/ids.ts";
import type { Day, Instant } from "../names/time.ts";

/** A day that somebody wants for an item, and why; `sure`: they were asked whether they mean it, and do. */
type Proposal = { readonly due: Day; readonly reason: string; readonly sure: boolean };

/** What becomes of a wish for another due day. */
export type ExtensionDecision =
  | { readonly kind: "decided"; readonly events: readonly EventBody[]; readonly earlier: boolean }
  | {
      readonly kind: "refused";
      readonly because: "not asked yet" | "closed" | "due that day already";
    }
  /**
   * Likely a slip. What lies far ahead, or behind the item's round, is asked about; what is past cannot be. `likely` is a day
   * that may have been meant; null if none comes to mind.
   */
  | {
      readonly kind: "refused";
      readonly because: "in the past" | "far ahead" | "after its round";
      readonly likely: Day | null;
    };

/** How far ahead, in months, a day is believed without a question: three of a board's half-years. */
const FAR = 18;

/** Decides on another due day, later or earlier, for an item that is asked and not closed. */
export function decideExtension(
  board: Board,
  state: BoardState,
  id: ItemId,
  { due, reason, sure }: Proposal,
  now: Instant,
): ExtensionDecision {
  const item = itemIn(state, id);
  if (isClosed(item)) return { kind: "refused", because: "closed" };
  if (item.asked === null) return { kind: "refused", because: "not asked yet" };
  const before = dueOf(board, state, item, now).day;
  if (due === before) return { kind: "refused", because: "due that day already" };
  const doubt = doubtOf(board, id, due, now);
  if (doubt !== null && !(sure && doubt.because !== "in the past")) return { kind: "refused", ...doubt };
  const earlier = before !== null && due < before;
  const extended = { kind: "extended", item: id, due, reason, ...(earlier ? { earlier } : {}) } as const;
  return { kind: "decided", events: [extended], earlier };
}

/** What speaks against a day at first sight; null for nothing. */
function doubtOf(board: Board, id: ItemId, due: Day, now: Instant) {
  const today = dayOf(now, board.timezone);
  const round = roundAt(board, now);
  // An item of a round that is over has outlived it already.
  const end = round !== null && round.name === roundOf(id) ? round.nextStartsOn : null;
  const isAfterRound = end !== null && due >= end;
  const isFar = due > addMonths(today, FAR);
  if (due >= today && !isFar && !isAfterRound) return null;
  const because = due < today ? "in the past" : isFar ? "far ahead" : "after its round";
  const likely = nextSuchDay(due, today);
  return { because, likely: end !== null && likely >= end ? null : likely } as const;
}

/** The same day and month in the year in which it comes next: of what is ten years off, mostly the year is wrong. */
function nextSuchDay(day: Day, today: Day): Day {
  const thisYear = addMonths(day, 12 * (Number(today.slice(0, 4)) - Number(day.slice(0, 4))));
  return thisYear >= today ? thisYear : addMonths(thisYear, 12);
}
