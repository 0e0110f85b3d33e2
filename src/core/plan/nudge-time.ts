import { dayOf, instantOf, laterOf } from "../calendar/calendar.ts";
import { addWorkingDays } from "../calendar/working-days.ts";
import { statusOf } from "../item/standing.ts";
import type { Board } from "../model/board.ts";
import type { Item } from "../model/item.ts";
import type { BoardState } from "../model/state.ts";
import type { Day, Instant } from "../names/time.ts";
import { promisedDay, promisedMeeting } from "./put-off.ts";
import { inWorkingHours, nextWorkingHours } from "./working-hours.ts";

/**
 * When an item is to be chased next: so many working days after it was asked, after more evidence was wanted, or
 * after the last nudge; not before the days ahead of an extension's end, nor before what people promised; not more often than
 * the settings allow.
 * One that was missed is made up for in the next working hours; whoever has just withdrawn a reply has until the next
 * hour of nudges to write another. Null if it is not to be chased.
 */
export function nudgeTime(board: Board, state: BoardState, item: Item, now: Instant): Instant | null {
  const { afterWorkingDays, max, at } = board.nudges;
  const since = item.waitsSince;
  if (since === null || statusOf(item) !== "open") return null;
  const nudges = item.nudges.filter((nudge) => nudge >= since);
  if (nudges.length >= max) return null;
  const reminded = laterOf(nudges.at(-1) ?? null, since);
  const meeting = promisedMeeting(board, state, item, now);
  if (meeting === "never") return null;
  const day = latest([
    addWorkingDays(dayOf(reminded, board.timezone), afterWorkingDays, board),
    extensionDay(board, item, since),
    promisedDay(board, state, item, reminded, now),
  ]);
  const withdrawn = lastWithdrawal(state, item);
  const planned = [withdrawn, meeting].reduce<Instant>(
    (before, event) => (event === null ? before : laterOf(nextWorkingHours(board, event), before)),
    instantOf(`${day}T${at}`, board.timezone),
  );
  return inWorkingHours(board, planned, now);
}

function lastWithdrawal(state: BoardState, item: Item): Instant | null {
  const times = item.evidence.toArray().map((key) => state.evidence.get(key)?.withdrawnAt ?? null);
  return times.reduce((last, time) => (time === null ? last : laterOf(last, time)), null);
}

function extensionDay(board: Board, item: Item, since: Instant): Day | null {
  const extension = item.extensions.at(-1);
  return extension !== undefined && extension.at >= since
    ? addWorkingDays(extension.due, -board.nudges.afterWorkingDays, board)
    : null;
}

function latest(days: readonly (Day | null)[]): Day {
  return days.filter((day) => day !== null).reduce((last, day) => (day > last ? day : last));
}
