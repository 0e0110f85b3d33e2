import { Cron } from "croner";
import type { Board } from "../model/board.ts";
import type { Day, Instant } from "../names/time.ts";

/** What a cron expression says, in a zone. Its days and its hours can be asked for apart: a day moves, its hours stay. */
export type Timetable = {
  /** The next time that is written, after an instant. */
  readonly after: (instant: Instant) => Instant | null;
  /** The last time that is written, not after an instant. */
  readonly until: (instant: Instant) => Instant | null;
  /** The same for its hours, as if every day were written. */
  readonly hourAfter: (instant: Instant) => Instant | null;
  readonly hourUntil: (instant: Instant) => Instant | null;
  /** The first day that is written, this one or later. */
  readonly dayFrom: (day: Day) => Day | null;
  /** The last day that is written, this one or earlier. */
  readonly dayUntil: (day: Day) => Day | null;
};

const known = new Map<string, Timetable>();

/** The timetable of a board. */
export function timetableOf(board: Board): Timetable {
  const key = `${board.timezone} ${board.prompts.schedule}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = timetable(board.prompts.schedule, board.timezone);
  known.set(key, made);
  return made;
}

function timetable(schedule: string, zone: string): Timetable {
  const fields = schedule.trim().split(/\s+/);
  const whole = cron(schedule, zone);
  const hours = cron(`${fields.slice(0, -3).join(" ")} * * *`, zone);
  // Noon of any zone will do to tell days apart; Greenwich has no clock changes.
  const days = cron(`0 12 ${fields.slice(-3).join(" ")}`, "UTC");
  const day = (noon: Instant | null) => noon?.slice(0, 10) ?? null;
  return {
    after: (instant) => next(whole, instant),
    until: (instant) => last(whole, instant),
    hourAfter: (instant) => next(hours, instant),
    hourUntil: (instant) => last(hours, instant),
    dayFrom: (from) => day(next(days, `${from}T00:00:00.000Z`)),
    dayUntil: (until) => day(last(days, `${until}T23:00:00.000Z`)),
  };
}

/** `domAndDow`: as in node-cron, a day of the month and a day of the week must both hold. */
function cron(expression: string, timezone: string): Cron {
  return new Cron(expression, { timezone, domAndDow: true, paused: true });
}

function next(times: Cron, after: Instant): Instant | null {
  return times.nextRun(new Date(after))?.toISOString() ?? null;
}

function last(times: Cron, until: Instant): Instant | null {
  return times.previousRuns(1, new Date(Date.parse(until) + 1))[0]?.toISOString() ?? null;
}
