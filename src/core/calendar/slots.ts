import type { Board } from "../model/board.ts";
import type { Day, Instant } from "../names/time.ts";
import { addDays, dayOf, lastBefore, laterOf } from "./calendar.ts";
import { timetableOf } from "./timetable.ts";
import { isWorkingDay, workingDayFrom, workingDayUntil } from "./working-days.ts";

/**
 * The next slot of a board's timetable after an instant; null if there is none. A slot that falls on a weekend or a
 * bank holiday moves to the next working day at the same hour. Goes from one day of the timetable to the next, so that
 * one of every minute costs no more than one of every year.
 */
export function slotAfter(board: Board, after: Instant): Instant | null {
  const { hourAfter, dayFrom, ...timetable } = timetableOf(board);
  if (board.prompts.anyDay) return timetable.after(after);
  let day = workingDayFrom(dayOf(after, board.timezone), board);
  for (;;) {
    const written = dayFrom(firstMovedTo(board, day));
    if (written === null) return null;
    day = workingDayFrom(written, board);
    const slot = hourAfter(laterOf(after, lastBefore(day, board.timezone)));
    if (slot !== null && dayOf(slot, board.timezone) === day) return slot;
    day = workingDayFrom(addDays(day, 1), board);
  }
}

/** The last slot after `after` and not after `until`; null if there is none. */
export function slotBetween(board: Board, after: Instant, until: Instant): Instant | null {
  const slot = board.prompts.anyDay ? timetableOf(board).until(until) : lastSlot(board, after, until);
  return slot !== null && slot > after ? slot : null;
}

function lastSlot(board: Board, after: Instant, until: Instant): Instant | null {
  const { hourUntil, dayUntil } = timetableOf(board);
  const first = dayOf(after, board.timezone);
  let day = workingDayUntil(dayOf(until, board.timezone), board);
  for (;;) {
    const written = dayUntil(day);
    if (written === null) return null;
    day = workingDayFrom(written, board);
    if (day < first) return null;
    const end = lastBefore(addDays(day, 1), board.timezone);
    const slot = hourUntil(end < until ? end : until);
    if (slot !== null && dayOf(slot, board.timezone) === day) return slot;
    day = workingDayUntil(addDays(day, -1), board);
  }
}

/** The first of the closed days right before a working day: what is written for it and later moves to that day. */
function firstMovedTo(board: Board, day: Day): Day {
  let first = day;
  while (!isWorkingDay(addDays(first, -1), board)) first = addDays(first, -1);
  return first;
}
