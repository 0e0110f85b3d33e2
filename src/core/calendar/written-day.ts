import { DateTime } from "luxon";
import type { Day } from "../names/time.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

/** A weekday, and what may stand between it and a date. */
export const WEEKDAY =
  /^(mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b[.,]? *(?:the +)?/;

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
/** With points and hyphens only a year makes three numbers a day: 8.1 is a number, and 8-1 may be a score. */
const BRITISH =
  /^(\d{1,2}) ?(?:\/ ?(\d{1,2})(?: ?\/ ?(\d{4}|\d{2})(?!\d))?|([.-]) ?(\d{1,2}) ?\4 ?(\d{4}|\d{2}))(?!\d)/;
const DATE_MONTH = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[ -]*(?:of +)?${MONTH}(?![a-z])`);
const MONTH_DATE = new RegExp(`^${MONTH} *(?:the +)?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d/])(?!:)`);
const YEAR = /^(?:, ?|[ -]+)(20\d\d)(?!\d)|^[ ,-]*'(\d\d)(?!\d)|^(?:, ?|[ -]+)(\d\d)(?= *(?:$|[,;:.)"']|- ))/;
/** Two figures behind a month, and a word behind them: a year if it is one that is near, else what follows begins with a number. */
const SHORT_YEAR = /^[ -]+(\d\d)(?= [a-z])/;
const DATE = /^(\d{1,2})(?:st|nd|rd|th)\b/;

/**
 * A date as it was written, in numbers; what was left out is null. `length` is how much of the text it takes, `withoutYear` how much
 * it takes if what looks like its year is none; null where that is certain.
 */
export type Written = {
  readonly year: number | null;
  readonly month: number | null;
  readonly date: number;
  readonly length: number;
  readonly withoutYear: number | null;
};

/**
 * Reads a date in figures, or with the name of its month, at the start of a folded text; null if there is none. It need not be in
 * the calendar. A number by which no month stands counts only where the words before it say that a day follows, or nothing behind
 * it could be a reason: "the 2nd quarter is no day".
 *
 * @param isSaid whether a weekday, or "until", stands before it
 */
export function writtenDay(
  text: string,
  today: Day,
  { isSaid }: { readonly isSaid: boolean },
): Written | null {
  const iso = ISO.exec(text);
  if (iso !== null) return written(iso[0].length, iso[1], iso[2], iso[3]);
  const british = BRITISH.exec(text);
  if (british !== null)
    return written(british[0].length, british[3] ?? british[6], british[2] ?? british[5], british[1]);
  const one = DATE_MONTH.exec(text);
  if (one !== null) return withYear(text, one[0].length, one[2] ?? "", one[1] ?? "", today);
  const other = MONTH_DATE.exec(text);
  if (other !== null) return withYear(text, other[0].length, other[1] ?? "", other[2] ?? "", today);
  const alone = DATE.exec(text);
  if (alone === null) return null;
  const isLast = /^(?: *$|[,;:)"']|\.(?: |$)| -+ )/.test(text.slice(alone[0].length));
  return isSaid || isLast ? written(alone[0].length, undefined, undefined, alone[1]) : null;
}

function withYear(text: string, length: number, month: string, date: string, today: Day): Written {
  const named = String(MONTHS.indexOf(month.slice(0, 3)) + 1);
  const behind = text.slice(length);
  const year = YEAR.exec(behind);
  if (year !== null) return written(length + year[0].length, year[1] ?? year[2] ?? year[3], named, date);
  const short = SHORT_YEAR.exec(behind);
  const ahead = Number(`20${short?.[1] ?? ""}`) - Number(today.slice(0, 4));
  return short !== null && ahead >= 0 && ahead <= 2
    ? { ...written(length + short[0].length, short[1], named, date), withoutYear: length }
    : written(length, undefined, named, date);
}

function written(length: number, year?: string, month?: string, date?: string): Written {
  return {
    year: year === undefined ? null : Number(year.length === 2 ? `20${year}` : year),
    month: month === undefined ? null : Number(month),
    date: Number(date),
    length,
    withoutYear: null,
  };
}

/** 1 for Monday to 7 for Sunday, by the name of the weekday, in full or cut short. */
export function weekdayNamed(name: string): number {
  return WEEKDAYS.indexOf(name.slice(0, 3)) + 1;
}

/** A day by its year, month and date; null if the calendar has none such. */
export function dayOfYear(year: number, month: number, day: number): Day | null {
  const found = DateTime.fromObject({ year, month, day }, { zone: "utc" });
  return found.isValid ? found.toFormat("yyyy-MM-dd") : null;
}
