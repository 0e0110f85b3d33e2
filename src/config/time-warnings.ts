import { addDays, dayOf, instantOf, laterBy, weekdayOf } from "../core/calendar/calendar.ts";
import { meetingView } from "../core/calendar/meetings.ts";
import { timetableOf } from "../core/calendar/timetable.ts";
import { isWorkingDay } from "../core/calendar/working-days.ts";
import type { Board } from "../core/model/board.ts";
import type { Day } from "../core/names/time.ts";
import { doubt, type Warn } from "./warnings.ts";

/** A meeting on a day on which nobody works is mostly a slip; the calendar of the board knows them all. */
export const meetingsAreOnWorkingDays: Warn = ({ settings }) =>
  settings.boards.flatMap((board, index) =>
    board.meetings.flatMap((meeting, entry) => {
      const day = meeting.slice(0, 10);
      if (isWorkingDay(day, board)) return [];
      const problem = `is ${meeting}, which is ${closedDay(board, day)}`;
      return [doubt(["boards", index, "meetings", entry], problem, "Check the date, and move the meeting.")];
    }),
  );

function closedDay(board: Board, day: Day): string {
  if (board.closedDays.includes(day)) return "one of the board's closed days";
  const weekday = weekdayOf(day);
  return weekday > 5 ? `a ${weekday === 6 ? "Saturday" : "Sunday"}` : "a bank holiday";
}

/** Questions are wanted by a meeting that is to come; where all are past, by none. */
export const someMeetingIsToCome: Warn = ({ settings, now }) =>
  settings.boards.flatMap((board, index) => {
    const { meetings, timezone } = board;
    if (meetings.length === 0 || meetings.some((meeting) => instantOf(meeting, timezone) > now)) return [];
    const fix = "Add the meetings that are to come.";
    const problem = "are all past: no question is wanted by a day, and no digest goes out";
    return [doubt(["boards", index, "meetings"], problem, fix)];
  });

/** A digest that would be due once its meeting has begun goes out the working day before, which is hardly what was meant. */
export const digestsComeBeforeMeetings: Warn = ({ settings }) =>
  settings.boards.flatMap((board, index) => {
    const late = board.meetings.find(
      (meeting) => `${meetingView(board, meeting).publicationDay}T${board.digest.at}` >= meeting,
    );
    if (late === undefined) return [];
    const problem = `would be due when the meeting of ${late} has begun, and goes out the working day before`;
    return [doubt(["boards", index, "digest"], problem, "Write an earlier hour, or more days.")];
  });

/** In days: how long the timetable is looked at. */
const WEEK = 7;

/** What is asked several times a day, day after day, is mostly `* * * * *` written for something else. */
export const questionsComeSeldom: Warn = ({ settings, now }) =>
  settings.boards.flatMap((board, index) => {
    const { schedule, questions } = board.prompts;
    const { after } = timetableOf(board);
    const end = laterBy(now, WEEK * 86_400_000);
    const days = new Map<Day, number>();
    // One more than one a day is enough to know; one of every minute is not gone through.
    for (
      let at = after(now);
      at !== null && at < end && [...days.values()].every((count) => count < 2);
      at = after(at)
    ) {
      const day = dayOf(at, board.timezone);
      days.set(day, (days.get(day) ?? 0) + 1);
    }
    if ([...days.values()].every((count) => count < 2)) return [];
    const many = questions === 1 ? "a question" : `${questions} questions`;
    const problem = `is "${schedule}", which asks ${many} several times a day`;
    const fix = 'Write minute and hour as numbers, like "0 9 * * 1" for Mondays at 9.';
    return [doubt(["boards", index, "prompts", "schedule"], problem, fix)];
  });

/** In days: a round that begins later than that is mostly of a wrong year. */
const YEAR = 366;

/** Nothing is asked before the first round begins. */
export const roundsBegin: Warn = ({ settings, now }) =>
  settings.boards.flatMap((board, index) => {
    if (board.round.starts <= addDays(dayOf(now, board.timezone), YEAR)) return [];
    const problem = `is ${board.round.starts}: nothing is asked before that`;
    return [doubt(["boards", index, "round", "starts"], problem, "Check the year.")];
  });
