import { DateTime } from "luxon";
import type { Day, Hour, Instant, LocalTime } from "../names/time.ts";
import { memoize } from "./memoize.ts";

const MILLISECONDS_A_DAY = 86_400_000;

/** The day on which an instant falls in a zone. */
export function dayOf(instant: Instant, zone: string): Day {
  return localTimeOf(instant, zone).slice(0, 10);
}

/** The hour of the day of an instant in a zone, to the minute. */
export function hourOf(instant: Instant, zone: string): Hour {
  return localTimeOf(instant, zone).slice(11);
}

/** An instant as a clock on the wall shows it. */
export const localTimeOf: (instant: Instant, zone: string) => LocalTime = memoize((instant, zone) =>
  DateTime.fromMillis(Date.parse(instant), { zone }).toFormat("yyyy-MM-dd'T'HH:mm"),
);

/**
 * The instant at which a clock on the wall shows this. A time that a clock change skips is the same distance after the
 * change; of one that comes twice, it is the first. Throws a `RangeError` for what is no time.
 */
export const instantOf: (time: LocalTime, zone: string) => Instant = memoize((time, zone) => {
  // Which of two it is would otherwise depend on the season in which luxon was loaded.
  const [first] = DateTime.fromISO(time, { zone }).getPossibleOffsets();
  const instant = first?.toUTC().toISO({ suppressMilliseconds: false });
  if (instant == null) throw new RangeError(`not a time: ${time}`);
  return instant;
});

/** The day so many days later; earlier for a negative count. Never what was given if the calendar has no such day. */
export function addDays(day: Day, count: number): Day {
  const then = new Date(Date.parse(day) + count * MILLISECONDS_A_DAY);
  return Number.isNaN(then.getTime()) ? "" : then.toISOString().slice(0, 10);
}

/** The same day so many months later (earlier for a negative count), or the last of that month if it has no such day. */
export function addMonths(day: Day, count: number): Day {
  return DateTime.fromISO(day, { zone: "utc" }).plus({ months: count }).toFormat("yyyy-MM-dd");
}

/** The instant so many milliseconds later; earlier for a negative count. */
export function laterBy(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(day).getUTCDay() || 7;
}

/** The last moment before a day begins in a zone. */
export function lastBefore(day: Day, zone: string): Instant {
  return laterBy(instantOf(`${day}T00:00`, zone), -1);
}

/** The earliest of some instants; none is later than any. */
export function earliestOf(instants: Iterable<Instant | null>): Instant | null {
  let first: Instant | null = null;
  for (const instant of instants)
    if (instant !== null && (first === null || instant < first)) first = instant;
  return first;
}

/** The later of two instants; an instant is later than none. Instants of one form sort as text. */
export function laterOf(one: Instant | null, other: Instant): Instant {
  return one !== null && one > other ? one : other;
}
