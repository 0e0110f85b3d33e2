import * as chrono from "chrono-node";
import type { Day } from "../names/time.ts";
import { addDays, weekdayOf } from "./calendar.ts";
import { dayOfYear, WEEKDAY, weekdayNamed } from "./written-day.ts";

const NEXT = /^(?:(this|coming|next) +)?/;

/** What chrono-node is asked about: it would read a day also into "next week" and "a month". */
const ASKED =
  /^(?:today|tomorrow|in (?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,3}) (?:days?|weeks?|months?)(?:'? time)?|(?:the )?end of (?:the |this |next )?[a-z]{3,9}(?: 20\d\d)?)(?![a-z\d])/;

const FORTNIGHT = /^in (?:a|one) fortnight(?![a-z])/;

/**
 * Reads a day that is told from today, at the start of a folded text: a weekday, `tomorrow`, `in 2 weeks`, `end of January`, `Friday
 * week`. Null if there is none. Of "next Friday" there may be two, that of this week and that of the next: both are told.
 *
 * @returns the day or days, and how much of the text they take
 */
export function relativeDay(
  text: string,
  today: Day,
): { readonly days: readonly Day[]; readonly length: number } | null {
  const fortnight = FORTNIGHT.exec(text);
  if (fortnight !== null) return { days: [addDays(today, 14)], length: fortnight[0].length };
  const lead = NEXT.exec(text);
  const start = lead?.[0].length ?? 0;
  const weekday = WEEKDAY.exec(text.slice(start));
  if (weekday !== null)
    return onWeekday(text, start + (weekday[1] ?? "").length, lead?.[1], weekday[1] ?? "", today);
  const asked = ASKED.exec(text);
  if (asked === null) return null;
  const reference = { instant: new Date(`${today}T12:00:00Z`), timezone: 0 };
  const [found] = chrono.en.GB.parse(asked[0].replace(/^the |'? time$/g, ""), reference, {
    forwardDate: true,
  });
  if (found?.index !== 0) return null;
  const { start: read } = found;
  const day = dayOfYear(read.get("year") ?? 0, read.get("month") ?? 0, read.get("day") ?? 0);
  return day === null ? null : { days: [day], length: asked[0].length };
}

/** The next such weekday after today. "Next Friday" said on a Tuesday is this week's to some, and next week's to others. */
function onWeekday(text: string, length: number, lead: string | undefined, name: string, today: Day) {
  const [wanted, now] = [weekdayNamed(name), weekdayOf(today)];
  const first = addDays(today, (wanted - now + 7) % 7 || 7);
  const week = /^ +week(?![a-z])/.exec(text.slice(length));
  if (week !== null) return { days: [addDays(first, 7)], length: length + week[0].length };
  return { days: lead === "next" && wanted > now ? [first, addDays(first, 7)] : [first], length };
}
