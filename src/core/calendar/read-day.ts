import type { Day } from "../names/time.ts";
import { type Folded, fold } from "../typed/fold.ts";
import { addDays, weekdayOf } from "./calendar.ts";
import { relativeDay } from "./relative-day.ts";
import { dayOfYear, WEEKDAY, type Written, weekdayNamed, writtenDay } from "./written-day.ts";

/** What somebody typed where a day belongs. `rest` is what follows it. */
export type ReadDay =
  | { readonly kind: "day"; readonly day: Day; readonly rest: string }
  | { readonly kind: "none" }
  /** What was typed is written like a day and is in no calendar: 30 Feb. */
  | { readonly kind: "no such day"; readonly typed: string }
  /** It may be one of these, each with what would then follow. */
  | {
      readonly kind: "in doubt";
      readonly typed: string;
      readonly because: DayDoubt;
      readonly readings: readonly { readonly day: Day; readonly rest: string }[];
    };

/**
 * Why it is not certain which day is meant: the weekday beside it is that of another day (whose date comes first), it is a "next
 * Friday" of which there are two, or two figures behind the month may be a year, or how many of something.
 */
export type DayDoubt = "another weekday" | "this week or next" | "a year or a number";

/** What people write before a day. */
const BEFORE = /^[ "'([*_]*(?:(?:until|till|til|to|by|on|for|due|the) +)*/;

/** Where a day ends: at a space, at a sign, at the end; and not before "next year", by which it is another. */
const END =
  /^(?! (?:of )?(?:next|this) (?:week|month|year)(?![\w']))(?: |$|["'\])*_](?![a-z\d])|[,;:!?](?!\d)|\.(?!\d)|-+(?= |$))/;

/** What separates a day from the reason that follows it. */
const SEPARATORS = /^["'\])*_]*(?: *(?:[,;:.!?]+|-{1,3}(?= |$)))?/;

/**
 * Reads a day at the start of what somebody typed, as people in Britain write it: `2027-01-29`, `29/1/27`, `29.1.2027`, `Fri 29th
 * January`, `until Friday`, `the 12th`, `in 2 weeks`, `end of January`. Without a year it is the next such day, today among them; a
 * weekday alone comes after today. What may be two days is not guessed.
 *
 * @param today the day it is on the board
 */
export function readDay(typed: string, today: Day): ReadDay {
  const head = fold(typed);
  const before = BEFORE.exec(head.text)?.[0].length ?? 0;
  const text = head.text.slice(before);
  const weekday = WEEKDAY.exec(text);
  const named = weekday === null ? null : weekdayNamed(weekday[1] ?? "");
  const written = writtenDay(text.slice(weekday?.[0].length ?? 0), today, {
    isSaid:
      named !== null || /\b(?:until|till|til|by|on|to|due) +(?:the +)?$/.test(head.text.slice(0, before)),
  });
  const start = before + (weekday?.[0].length ?? 0);
  if (written !== null && END.test(head.text.slice(start + written.length)))
    return explicit(head, { from: before, start, written, weekday: named, today });
  const relative = relativeDay(text, today);
  if (relative === null || !END.test(text.slice(relative.length))) return { kind: "none" };
  const end = before + relative.length;
  const rest = restOf(head, end);
  const readings = relative.days.map((day) => ({ day, rest }));
  return oneOf(readings, head.typed(before, end), "this week or next");
}

/** What of a typed line is a date: from its weekday on, from its figures on, and what they are. */
type Explicit = {
  readonly from: number;
  readonly start: number;
  readonly written: Written;
  readonly weekday: number | null;
  readonly today: Day;
};

function explicit(head: Folded, { from, start, written, weekday, today }: Explicit): ReadDay {
  const end = start + written.length;
  const typed = head.typed(from, end);
  const { year, month, date } = written;
  const day = year !== null && month !== null ? dayOfYear(year, month, date) : nextSuch(month, date, today);
  if (day === null) return { kind: "no such day", typed };
  const rest = restOf(head, end);
  if (weekday !== null && weekdayOf(day) !== weekday)
    return oneOf(
      [day, near(day, weekday)].map((each) => ({ day: each, rest })),
      typed,
      "another weekday",
    );
  const without = written.withoutYear === null ? null : nextSuch(month, date, today);
  const other = without === null || without === day || written.withoutYear === null ? null : without;
  return oneOf(
    [
      { day, rest },
      ...(other === null ? [] : [{ day: other, rest: restOf(head, start + (written.withoutYear ?? 0)) }]),
    ],
    typed,
    "a year or a number",
  );
}

function oneOf(
  readings: Extract<ReadDay, { kind: "in doubt" }>["readings"],
  typed: string,
  because: DayDoubt,
): ReadDay {
  const [first, ...others] = readings;
  return first !== undefined && others.length === 0
    ? { kind: "day", ...first }
    : { kind: "in doubt", typed, because, readings };
}

/** The next day of this date, and of this month where one is named, today among them; null if no calendar has one. */
function nextSuch(month: number | null, date: number, today: Day): Day | null {
  const [year = 0, now = 1] = today.split("-").map(Number);
  // A 29 February comes every eight years at the latest, a 31st every other month.
  for (let ahead = 0; ahead <= (month === null ? 2 : 8); ahead += 1) {
    const index = now - 1 + ahead;
    const day =
      month === null
        ? dayOfYear(year + Math.floor(index / 12), (index % 12) + 1, date)
        : dayOfYear(year + ahead, month, date);
    if (day !== null && day >= today) return day;
  }
  return null;
}

/** The day with this weekday that is nearest to another. */
function near(day: Day, weekday: number): Day {
  const later = (weekday - weekdayOf(day) + 7) % 7;
  return addDays(day, later <= 3 ? later : later - 7);
}

function restOf(head: Folded, end: number): string {
  const signs = SEPARATORS.exec(head.text.slice(end))?.[0].length ?? 0;
  return head.after(end + signs);
}
