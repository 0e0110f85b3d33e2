import Holidays from "date-holidays";
import type { Nation } from "../model/board.ts";
import type { Day } from "../model/time.ts";

/** Days proclaimed for one year that the library's rules do not know. */
const PROCLAIMED: Readonly<Record<Exclude<Nation, "none">, readonly Day[]>> = {
  "england-and-wales": [],
  // The men's team at the World Cup; Scottish Government, The Gazette, 2025.
  scotland: ["2026-06-15"],
  "northern-ireland": [],
};

const STATES: Readonly<Record<Exclude<Nation, "none">, string>> = {
  "england-and-wales": "ENG",
  scotland: "SCT",
  "northern-ireland": "NIR",
};

const known = new Map<string, ReadonlySet<Day>>();

/**
 * The bank holidays of a nation in a year, with the days in lieu when one falls on a weekend. Offline: they come from
 * rules and proclamations in a bundled library, which agree with https://www.gov.uk/bank-holidays for 2019 to 2028.
 */
export function bankHolidays(nation: Nation, year: number): ReadonlySet<Day> {
  if (nation === "none") return new Set();
  const key = `${nation} ${year}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const days = new Holidays("GB", STATES[nation])
    .getHolidays(year, "en")
    .filter(({ type }) => type === "public" || type === "bank")
    .map(({ date }) => date.slice(0, 10));
  const found = new Set([...days, ...PROCLAIMED[nation].filter((day) => day.startsWith(`${year}-`))]);
  known.set(key, found);
  return found;
}
