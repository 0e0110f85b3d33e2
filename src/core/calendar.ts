import { DateTime } from "luxon";
import type { Day, Hour, Instant, LocalTime } from "./time.ts";

/** The day on which an instant falls in a zone. */
export function dayOf(instant: Instant, zone: string): Day {
  return local(instant, zone).toFormat("yyyy-MM-dd");
}

/** The hour of the day of an instant in a zone, to the minute. */
export function hourOf(instant: Instant, zone: string): Hour {
  return local(instant, zone).toFormat("HH:mm");
}

/** An instant as a clock on the wall shows it. */
export function localTimeOf(instant: Instant, zone: string): LocalTime {
  return local(instant, zone).toFormat("yyyy-MM-dd'T'HH:mm");
}

/**
 * The instant at which a clock on the wall shows this. A time that a clock change skips is the same distance after the
 * change; of one that comes twice, it is the first.
 */
export function instantOf(time: LocalTime, zone: string): Instant {
  // Which of two it is would otherwise depend on the season in which luxon was loaded.
  const [first] = DateTime.fromISO(time, { zone }).getPossibleOffsets();
  return first?.toUTC().toISO({ suppressMilliseconds: false }) ?? impossible(time);
}

/** The day so many days later; earlier for a negative count. */
export function addDays(day: Day, count: number): Day {
  return DateTime.fromISO(day, { zone: "utc" }).plus({ days: count }).toFormat("yyyy-MM-dd");
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return DateTime.fromISO(day, { zone: "utc" }).weekday;
}

function local(instant: Instant, zone: string): DateTime {
  return DateTime.fromISO(instant, { zone });
}

function impossible(time: string): never {
  throw new RangeError(`not a time: ${time}`);
}
