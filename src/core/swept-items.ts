import type { Item } from "./item.ts";
import type { BoardState } from "./state.ts";
import { isClosed } from "./status-of.ts";
import type { Instant } from "./time.ts";

/** For how long the thread of a closed item is still read: replies come late, and are wanted all the same. */
const DAYS_AFTER_CLOSING = 30;

/** The items whose threads are read again: those that are asked and not closed, or were closed a short while ago. */
export function sweptItems(state: BoardState, now: Instant): Item[] {
  const since = new Date(Date.parse(now) - DAYS_AFTER_CLOSING * 86_400_000).toISOString();
  return [...state.items.values()].filter(
    (item) => item.asked !== null && (!isClosed(item) || (item.decision?.at ?? "") >= since),
  );
}
