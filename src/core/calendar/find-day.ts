import { en } from "chrono-node";
import { DateTime } from "luxon";
import type { Day } from "../names/time.ts";
import { weekdayOf } from "./calendar.ts";

/** Who promises an answer names the day within the first lines; what comes after that is not looked at. */
const MOST_LETTERS = 600;

const ORDINAL =
  /\b(\d{1,2})(?:st|nd|rd|th)\b(?! (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/g;
const DOTTED = /\b(\d{1,2})\.(\d{1,2})\.(\d{2}|\d{4})\b/g;
/** What chrono takes for a day and what is none, or is read below. */
const NO_DAY = /\b(?:now|last|past|ago|(?:this|next) (?:week|month|year))\b|^\d+\.\d+$/;
const END_OF_MONTH = /\b(?:end of|month end)(?: (?:the|this))? ?(month|year)?\b/;
const END_OF_NAMED_MONTH =
  /\bend of (january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b(?! ?\d)/;
const WEEK = /\b(early |start of |beginning of |later |end of |by the end of )?(?:the )?(this|next) week\b/;

/**
 * The day that somebody's prose names for something to come: "until the 12th", "by COP Friday", "end of the month", "w/c 4 Jan".
 * Of several it is the last that is not past: "We won't make the 22nd, could it be the 29th?". Null if it names none, only a month,
 * or what no calendar here knows ("after half term"). A day without a year is the next such day; day before month, as in Britain.
 */
export function findDay(words: string, today: Day): Day | null {
  // Not cut within a word: "3 M" would be three minutes.
  const text = words
    .slice(0, MOST_LETTERS)
    .replace(words.length > MOST_LETTERS ? /\S*$/ : "", "")
    .toLowerCase();
  if (!DateTime.fromISO(today).isValid) return null;
  const found = [...writtenDays(text, today), ...ordinals(text, today), ...ends(text, today)];
  // A day as it is written beats a week or a month that it lies in.
  return found.filter((day) => day >= today).at(-1) ?? weekOf(text, today);
}

/** What chrono knows. It is given an instant and a zone of its own, so that the machine's do not matter. */
function writtenDays(text: string, today: Day): Day[] {
  const reference = { instant: new Date(`${today}T12:00:00Z`), timezone: 0 };
  return en.GB.parse(text.replace(DOTTED, "$1/$2/$3"), reference, { forwardDate: true })
    .filter(({ text: part }) => !NO_DAY.test(part))
    .map(({ start }) => start)
    .filter((start) => start.isCertain("day") || start.isCertain("weekday"))
    .map((start) => dayIn(start.get("year"), start.get("month"), start.get("day")))
    .filter((day) => day !== null);
}

/** "The 12th", which chrono does not read: the next day of that number, after those named before it. */
function ordinals(text: string, today: Day): Day[] {
  const days: Day[] = [];
  for (const match of text.matchAll(ORDINAL)) {
    const day = nextNumbered(Number(match[1]), days.at(-1) ?? today);
    if (day !== null) days.push(day);
  }
  return days;
}

function nextNumbered(number: number, from: Day): Day | null {
  const start = DateTime.fromISO(from, { zone: "utc" }).startOf("month");
  const days = [0, 1, 2]
    .map((months) => start.plus({ months }))
    .map((at) => dayIn(at.year, at.month, number));
  return days.find((day) => day !== null && day >= from) ?? null;
}

function ends(text: string, today: Day): Day[] {
  const now = DateTime.fromISO(today, { zone: "utc" });
  const named = END_OF_NAMED_MONTH.exec(text)?.[1];
  if (named !== undefined) {
    const month = DateTime.fromFormat(named.slice(0, 3), "LLL", { zone: "utc", locale: "en-GB" }).month;
    const year = month < now.month ? now.year + 1 : now.year;
    return [DateTime.fromObject({ year, month }, { zone: "utc" }).endOf("month").toISODate() ?? today];
  }
  const unit = END_OF_MONTH.exec(text);
  if (unit === null || (unit[1] === undefined && !unit[0].startsWith("month end"))) return [];
  return [now.endOf(unit[1] === "year" ? "year" : "month").toISODate() ?? today];
}

/** A week stands for its Friday, and its beginning for its Monday. */
function weekOf(text: string, today: Day): Day | null {
  const week = WEEK.exec(text);
  if (week === null) return null;
  const monday = DateTime.fromISO(today, { zone: "utc" }).minus({ days: weekdayOf(today) - 1 });
  const early = /early|start|beginning/.test(week[1] ?? "");
  const day = monday.plus({ weeks: week[2] === "next" ? 1 : 0, days: early ? 0 : 4 }).toISODate();
  return day !== null && day >= today ? day : null;
}

function dayIn(year: number | null, month: number | null, day: number | null): Day | null {
  const date = DateTime.fromObject({ year: year ?? 0, month: month ?? 0, day: day ?? 0 }, { zone: "utc" });
  return date.isValid ? date.toISODate() : null;
}
