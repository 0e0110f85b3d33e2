import { addDays, dayOf, hourOf, instantOf } from "../calendar/calendar.ts";
import { isWorkingDay, workingDayFrom } from "../calendar/working-days.ts";
import type { Board } from "../model/board.ts";
import type { Day, Hour, Instant } from "../names/time.ts";

/** Nobody is chased after this hour. */
const EVENING: Hour = "17:00";

/** When something is told that was to be at a time: then, or where that was missed in the next working hours of the board. */
export function inWorkingHours(board: Board, planned: Instant, now: Instant): Instant {
  return planned > now || isOpen(board, now) ? planned : nextWorkingHours(board, now);
}

/** The next hour of nudges after an instant on a day on which people are chased. */
export function nextWorkingHours(board: Board, now: Instant): Instant {
  const today = dayOf(now, board.timezone);
  const first = hourOf(now, board.timezone) < board.nudges.at ? today : addDays(today, 1);
  return hourOfNudges(board, first);
}

/** The hour of nudges on a day, or on the next on which people are chased. */
export function hourOfNudges(board: Board, from: Day): Instant {
  const day = board.prompts.anyDay ? from : workingDayFrom(from, board);
  return instantOf(`${day}T${board.nudges.at}`, board.timezone);
}

function isOpen(board: Board, now: Instant): boolean {
  const hour = hourOf(now, board.timezone);
  const open = board.prompts.anyDay || isWorkingDay(dayOf(now, board.timezone), board);
  return open && hour >= board.nudges.at && (hour < EVENING || board.nudges.at >= EVENING);
}
