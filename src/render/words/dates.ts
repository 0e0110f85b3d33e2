import { addDays, hourOf, localTimeOf, weekdayOf } from "../../core/calendar/calendar.ts";
import type { Day, Instant, LocalTime } from "../../core/names/time.ts";

/** Names of our own: the short names of a platform's locale data change between its releases ("Sep", "Sept"). */
const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A day as people read it: `Tue 8 Dec 2026`. */
export function dayWords(day: Day): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${WEEKDAYS[weekdayOf(day) - 1]} ${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** A time on the board's wall: `Tue 8 Dec 2026, 14:00`. */
export function timeWords(time: LocalTime): string {
  return `${dayWords(time.slice(0, 10))}, ${time.slice(11, 16)}`;
}

/** A moment as the board's wall shows it: `Tue 8 Dec 2026, 14:00`. */
export function momentWords(instant: Instant, zone: string): string {
  return timeWords(localTimeOf(instant, zone));
}

/** The day of a moment in the board's zone: `Tue 8 Dec 2026`. */
export function momentDay(instant: Instant, zone: string): string {
  return dayWords(localTimeOf(instant, zone).slice(0, 10));
}

/** A moment with the hour first, for "the latest at …": `09:14 on Tue 8 Dec 2026`. */
export function hourAndDay(instant: Instant, zone: string): string {
  return `${hourOf(instant, zone)} on ${momentDay(instant, zone)}`;
}

/** In days: for so long after a day the next one of a name is meant where no year is told. */
const NEAR = 183;

/** A day without its year where it is the next one of its name, seen from an earlier day: `Mon 22 Feb`. */
export function shortDay(day: Day, from: Day): string {
  const isNext = day >= from && day <= addDays(from, NEAR);
  return isNext ? dayWords(day).slice(0, -" 2027".length) : dayWords(day);
}

/** A moment in the same way, its hour as people say it: `Tue 2 Feb, 9:12am`. */
export function shortMoment(instant: Instant, zone: string, from: Day): string {
  const time = localTimeOf(instant, zone);
  const [hour = 0, minute = 0] = time.slice(11).split(":").map(Number);
  const minutes = minute === 0 ? "" : `:${String(minute).padStart(2, "0")}`;
  return `${shortDay(time.slice(0, 10), from)}, ${hour % 12 || 12}${minutes}${hour < 12 ? "am" : "pm"}`;
}
