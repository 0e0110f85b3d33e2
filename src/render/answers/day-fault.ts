import type { Post } from "../../chat/post.ts";
import { weekdayOf } from "../../core/calendar/calendar.ts";
import type { DayDoubt, ReadDay } from "../../core/calendar/read-day.ts";
import { dayWords } from "../words/dates.ts";
import { part, shortPost } from "../words/parts.ts";
import { brief, quoted } from "../words/text.ts";

type Fault = Exclude<ReadDay, { kind: "day" | "none" }>;
type Readings = Extract<ReadDay, { kind: "in doubt" }>["readings"];

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** As much of a line to type as is said back. */
const LINE = 120;

/**
 * A day that is in no calendar, or may be another: says which, and what to type for each. Nothing was changed.
 *
 * @param reference the question whose day was to be changed
 */
export function dayFaultPost(fault: Fault, reference: string, board: { readonly name: string }): Post {
  if (fault.kind === "no such day")
    return shortPost(
      `${board.name}: there is no such day as ${quoted(fault.typed, 60)}. Nothing was changed.`,
      `For example: /soc extend ${reference} 29 Jan 2027 REASON`,
    );
  const { because, typed, readings } = fault;
  const question = `${board.name}: ${doubt(because, typed, readings)} Nothing was changed.`;
  return {
    summary: question,
    parts: [
      part.line(question),
      ...part.list(
        readings.map(({ day, rest }) => [
          `${dayWords(day)}: /soc extend ${reference} ${day} ${brief(rest === "" ? "REASON" : rest, LINE)}`,
        ]),
      ),
    ],
  };
}

function doubt(because: DayDoubt, typed: string, readings: Readings): string {
  const [first] = readings;
  switch (because) {
    case "another weekday":
      return `${quoted(typed, 60)} is not certain: that date is a ${first === undefined ? "" : weekday(first.day)}.`;
    case "this week or next":
      return `${quoted(typed, 60)} may be this week's or next week's.`;
    case "a year or a number":
      return `it is not certain whether ${quoted(typed, 60)} ends in a year.`;
  }
}

function weekday(day: string): string {
  return WEEKDAYS[weekdayOf(day) - 1] ?? "";
}
