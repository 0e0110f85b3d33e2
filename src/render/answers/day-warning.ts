import type { DayWarning, WorkingDayNear } from "../../core/calendar/day-warnings.ts";
import { dayWords, timeWords } from "../words/dates.ts";

/** What is odd about a day that somebody named, as a sentence that follows on from it. */
export function dayWarningWords(warning: DayWarning): string {
  switch (warning.kind) {
    case "weekend":
      return `Note that this is a weekend; ${nearWords(warning.near)}.`;
    case "bank-holiday":
      return `Note that this is ${holidayWords(warning.name)}; ${nearWords(warning.near)}.`;
    case "closed-day":
      return `Note that this is a closed day of the board; ${nearWords(warning.near)}.`;
    case "after-papers":
      return `Note that this is after the papers for the meeting of ${timeWords(warning.meeting)} are published, by ${dayWords(warning.published)}: they will not have the answer.`;
    case "after-meeting":
      return `Note that this is after the meeting of ${timeWords(warning.meeting)}, for which the answer is wanted.`;
  }
}

function nearWords({ where, day }: WorkingDayNear): string {
  return where === "before"
    ? `the working day before is ${dayWords(day)}`
    : `the next working day is ${dayWords(day)}`;
}

/** Some are called a bank holiday, and others are days that happen to be one. */
function holidayWords(name: string): string {
  return name.endsWith("bank holiday") ? `the ${name}` : `${name}, a bank holiday`;
}
