import type { Board, PublicationRule } from "../model/board.ts";
import type { Wanted } from "../model/events.ts";
import type { Day, Instant, LocalTime } from "../names/time.ts";
import { addDays, instantOf } from "./calendar.ts";
import { addWorkingDays, type WorkingCalendar, workingDayUntil } from "./working-days.ts";

/** A coming meeting. */
export type MeetingView = {
  readonly at: LocalTime;
  /** The last lawful day to publish. */
  readonly publicationDay: Day;
  /** When the digest goes out. */
  readonly digestAt: Instant;
};

/** A meeting with the day and the instant that are worked out backwards from it. */
export function meetingView(board: Board, meeting: LocalTime): MeetingView {
  const day = publicationDay(meeting.slice(0, 10), board.digest.rule, board);
  const papers = `${day}T${board.digest.at}`;
  // Papers for the day of the meeting itself would come after it has begun: a digest is never later than the meeting.
  const digest = papers < meeting ? papers : `${workingDayUntil(addDays(day, -1), board)}T${board.digest.at}`;
  return { at: meeting, publicationDay: day, digestAt: instantOf(digest, board.timezone) };
}

/** The board's next meeting that has not begun; null when none is planned. */
export function nextMeeting(board: Board, now: Instant): MeetingView | null {
  const meeting = board.meetings.find((at) => instantOf(at, board.timezone) > now);
  return meeting === undefined ? null : meetingView(board, meeting);
}

/** The last meeting that has begun; null before the first. */
export function lastMeeting(board: Board, now: Instant): LocalTime | null {
  return board.meetings.findLast((at) => instantOf(at, board.timezone) <= now) ?? null;
}

/** The meeting that something asked on this day is wanted for: the first whose papers are published after it. */
export function wantedFrom(board: Board, day: Day): Wanted | null {
  for (const meeting of board.meetings) {
    const due = meetingView(board, meeting).publicationDay;
    if (due > day) return { meeting, due };
  }
  return null;
}

/**
 * The last day on which the papers of a meeting may be published; always a working day.
 *
 * Clear days exclude the day of publication and the day of the meeting, and count working days only: five for
 * principal councils in England (LGA 1972 s.100A(6)(a) and s.100B as amended by SI 2002/715), three in Wales
 * (s.100BA). Working days and days count back from the meeting itself.
 */
export function publicationDay(meeting: Day, rule: PublicationRule, calendar: WorkingCalendar): Day {
  switch (rule.kind) {
    case "clear-days": {
      const firstClear = addWorkingDays(meeting, -rule.count, calendar);
      return workingDayUntil(addDays(firstClear, -1), calendar);
    }
    case "working-days":
      return workingDayUntil(addWorkingDays(meeting, -rule.count, calendar), calendar);
    case "days":
      return workingDayUntil(addDays(meeting, -rule.count), calendar);
  }
}
