import { hourOf, localTimeOf, weekdayOf } from "../../core/calendar/calendar.ts";
import type { Day, Instant, LocalTime } from "../../core/names/time.ts";

/** Names of our own: the short names of a platform's locale data change between its releases ("Sep", "Sept"). */
const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A day as people read it: `Tue 8 Dec 2026`. */
export function dayWords(day: Day): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${WEEKDAYS[weekdayOf(day) - 1]} ${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
}

const WEEKDAYS_IN_FULL = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS_IN_FULL = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

/** A day said back to whoever named it, in full so that a slip is seen: `Friday 8 January 2027`. */
export function fullDay(day: Day): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${WEEKDAYS_IN_FULL[weekdayOf(day) - 1]} ${Number(date)} ${MONTHS_IN_FULL[Number(month) - 1]} ${year}`;
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
