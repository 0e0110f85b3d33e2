import type { Board } from "../model/board.ts";
import type { Day, LocalTime } from "../names/time.ts";
import { weekdayOf } from "./calendar.ts";
import { meetingView } from "./meetings.ts";
import { holidayOn, isWorkingDay, workingDayFrom, workingDayUntil } from "./working-days.ts";

/** The working day to take in place of one that is none: the last before it, or the first after it where that is past. */
export type WorkingDayNear = { readonly where: "before" | "after"; readonly day: Day };

/** What is odd about a day by which something is wanted. Nothing of it forbids the day. */
export type DayWarning =
  | { readonly kind: "weekend"; readonly near: WorkingDayNear }
  | { readonly kind: "bank-holiday"; readonly name: string; readonly near: WorkingDayNear }
  /** A closed day of the board's own. */
  | { readonly kind: "closed-day"; readonly near: WorkingDayNear }
  /** The papers of the meeting are published before: they will not have the answer. */
  | { readonly kind: "after-papers"; readonly meeting: LocalTime; readonly published: Day }
  | { readonly kind: "after-meeting"; readonly meeting: LocalTime };

/**
 * What to warn of where something is wanted by a day.
 *
 * @param meeting the one it is wanted for; null for none
 */
export function dayWarnings(board: Board, day: Day, meeting: LocalTime | null, today: Day): DayWarning[] {
  return [...closed(board, day, today), ...late(board, day, meeting)];
}

function closed(board: Board, day: Day, today: Day): DayWarning[] {
  if (isWorkingDay(day, board)) return [];
  const before = workingDayUntil(day, board);
  const near: WorkingDayNear =
    before >= today ? { where: "before", day: before } : { where: "after", day: workingDayFrom(day, board) };
  const name = holidayOn(day, board.nation);
  if (name !== null) return [{ kind: "bank-holiday", name, near }];
  return [{ kind: weekdayOf(day) > 5 ? "weekend" : "closed-day", near }];
}

function late(board: Board, day: Day, meeting: LocalTime | null): DayWarning[] {
  if (meeting === null) return [];
  if (day > meeting.slice(0, 10)) return [{ kind: "after-meeting", meeting }];
  const published = meetingView(board, meeting).publicationDay;
  return day > published ? [{ kind: "after-papers", meeting, published }] : [];
}
