import { DateTime } from "luxon";
import type { Day } from "../names/time.ts";

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?=\s|$)/;
const BRITISH = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?=\s|$)/;
const WORDS = /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?(\d{1,2})\s+([a-z]{3,9})\s+(\d{4})(?=\s|$)/i;

/**
 * Reads a day at the start of what somebody typed: `2027-01-29`, `29/1/2027` (day first, as in Britain), `29 Jan 2027`,
 * `Fri 29 January 2027`. Returns it with the rest; null when there is none, or it is not in the calendar.
 */
export function readDay(typed: string): { day: Day; rest: string } | null {
  const text = typed.trim();
  const iso = ISO.exec(text);
  if (iso !== null) return dayAnd(text, iso, Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const british = BRITISH.exec(text);
  if (british !== null)
    return dayAnd(text, british, Number(british[3]), Number(british[2]), Number(british[1]));
  const words = WORDS.exec(text);
  if (words === null) return null;
  // "Sep" and "Sept" are both September.
  const month = MONTHS.findIndex((name) => name.startsWith((words[2] ?? "").toLowerCase())) + 1;
  return dayAnd(text, words, Number(words[3]), month, Number(words[1]));
}

function dayAnd(text: string, match: RegExpExecArray, year: number, month: number, day: number) {
  const date = DateTime.fromObject({ year, month, day }, { zone: "utc" });
  return date.isValid ? { day: date.toFormat("yyyy-MM-dd"), rest: text.slice(match[0].length).trim() } : null;
}
