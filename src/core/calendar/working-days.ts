import type { Nation } from "../model/board.ts";
import type { Day } from "../model/time.ts";
import { bankHolidays } from "./bank-holidays.ts";
import { addDays, weekdayOf } from "./calendar.ts";

/** What decides whether a day is a working day. A `Board` is one. */
export type WorkingCalendar = { readonly nation: Nation; readonly closedDays: readonly Day[] };

/** Monday to Friday, less bank holidays and the board's own closed days. */
export function isWorkingDay(day: Day, calendar: WorkingCalendar): boolean {
  return (
    weekdayOf(day) <= 5 &&
    !calendar.closedDays.includes(day) &&
    !bankHolidays(calendar.nation, Number(day.slice(0, 4))).has(day)
  );
}

/** The day itself if it is a working day, else the next one that is. */
export function workingDayFrom(day: Day, calendar: WorkingCalendar): Day {
  return isWorkingDay(day, calendar) ? day : workingDayFrom(addDays(day, 1), calendar);
}

/** The day itself if it is a working day, else the last one before it that is. */
export function workingDayUntil(day: Day, calendar: WorkingCalendar): Day {
  return isWorkingDay(day, calendar) ? day : workingDayUntil(addDays(day, -1), calendar);
}

/** The working day that is `count` working days after (for a negative count: before) a day. */
export function addWorkingDays(day: Day, count: number, calendar: WorkingCalendar): Day {
  const step = Math.sign(count);
  let at = day;
  for (let left = Math.abs(count); left > 0; ) {
    at = addDays(at, step);
    if (isWorkingDay(at, calendar)) left -= 1;
  }
  return at;
}

/** How many working days lie after `from` up to and with `to`; 0 if `to` is not later. */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkingCalendar): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}
