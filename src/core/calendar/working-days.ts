import Holidays from "date-holidays";
import type { Nation } from "../model/board.ts";
import type { Day } from "../names/time.ts";
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

/** Days proclaimed for one year that the library's rules do not know, with what they are for. */
const PROCLAIMED: Readonly<Record<Exclude<Nation, "none">, readonly (readonly [Day, string])[]>> = {
  "england-and-wales": [],
  // The men's team at the World Cup; Scottish Government, The Gazette, 2025.
  scotland: [["2026-06-15", "World Cup bank holiday"]],
  "northern-ireland": [],
};

const STATES: Readonly<Record<Exclude<Nation, "none">, string>> = {
  "england-and-wales": "ENG",
  scotland: "SCT",
  "northern-ireland": "NIR",
};

const known = new Map<string, ReadonlyMap<Day, string>>();

/** What a bank holiday is called: `Christmas Day`, `Boxing Day (substitute day)`; null for a day that is none. */
export function holidayOn(day: Day, nation: Nation): string | null {
  return bankHolidays(nation, Number(day.slice(0, 4))).get(day) ?? null;
}

/**
 * The bank holidays of a nation in a year, each with its name, and the days in lieu when one falls on a weekend. Offline: they come from
 * rules and proclamations in a bundled library, which agree with https://www.gov.uk/bank-holidays for 2019 to 2028.
 */
export function bankHolidays(nation: Nation, year: number): ReadonlyMap<Day, string> {
  if (nation === "none") return new Map();
  const key = `${nation} ${year}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const days = new Holidays("GB", STATES[nation])
    .getHolidays(year, "en")
    .filter(({ type }) => type === "public" || type === "bank")
    .map(({ date, name }) => [date.slice(0, 10), name] as const);
  const proclaimed = PROCLAIMED[nation].filter(([day]) => day.startsWith(`${year}-`));
  const found = new Map([...days, ...proclaimed]);
  known.set(key, found);
  return found;
}
