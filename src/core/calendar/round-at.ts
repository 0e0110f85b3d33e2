import type { Board } from "../model/board.ts";
import type { Day, Instant } from "../names/time.ts";
import { addDays, dayOf } from "./calendar.ts";

/** A pass through the questions: `2026/27`, the day on which it began, and the one on which the next begins. */
export type Round = { readonly name: string; readonly startedOn: Day; readonly nextStartsOn: Day };

/**
 * The round a board is in; null before its first begins. A new one begins on the same date each year, as the municipal
 * year does; 29 February counts as 1 March in other years.
 */
export function roundAt(board: Board, now: Instant): Round | null {
  const today = dayOf(now, board.timezone);
  const { starts } = board.round;
  if (today < starts) return null;
  const thisYear = `${today.slice(0, 4)}${starts.slice(4)}`;
  const year = Number(today.slice(0, 4)) - (today >= thisYear ? 0 : 1);
  const name = `${year}/${String((year + 1) % 100).padStart(2, "0")}`;
  const startIn = (someYear: number) => addDays(`${someYear}${starts.slice(4)}`, 0);
  return { name, startedOn: startIn(year), nextStartsOn: startIn(year + 1) };
}
