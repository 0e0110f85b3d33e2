import { laterBy } from "../calendar/calendar.ts";
import { roundAt } from "../calendar/round-at.ts";
import { isClosed } from "../item/standing.ts";
import type { Board } from "../model/board.ts";
import type { Item } from "../model/item.ts";
import type { BoardState } from "../model/state.ts";
import type { Instant } from "../names/time.ts";

/** For how long the thread of a closed item is still read: replies come late, and are wanted all the same. */
const DAYS_AFTER_CLOSING = 30;

/**
 * The items whose threads are read again: those that are asked and not closed, or were closed a short while ago. Those that
 * were left open are read until the round after the next begins: by then nobody answers them, and each costs a request to
 * the platform every few minutes. What is written there all the same is kept if it is heard.
 */
export function sweptItems(board: Board, state: BoardState, now: Instant): Item[] {
  const since = laterBy(now, -DAYS_AFTER_CLOSING * 86_400_000);
  const round = roundAt(board, now)?.name;
  const first = round === undefined ? 0 : yearOf(round) - 1;
  return [...state.items.values()].filter(
    (item) =>
      item.asked !== null &&
      (isClosed(item) ? (item.decision?.at ?? "") >= since : yearOf(item.asked.round) >= first),
  );
}

/** The year in which a round begins: of `2026/27` that is 2026. */
function yearOf(round: string): number {
  return Number(round.slice(0, 4));
}
