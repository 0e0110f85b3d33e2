import { expect, it } from "vitest";
import { readDay } from "../../../src/core/calendar/read-day.ts";

it.each([
  ["2027-01-29", "2027-01-29", ""],
  ["2027-1-5", "2027-01-05", ""],
  ["29/1/2027", "2027-01-29", ""],
  ["05/06/2027", "2027-06-05", ""],
  ["29 Jan 2027", "2027-01-29", ""],
  ["Fri 29 January 2027", "2027-01-29", ""],
  ["friday, 29 JANUARY 2027", "2027-01-29", ""],
  ["1 Sept 2027", "2027-09-01", ""],
  ["29 Feb 2028", "2028-02-29", ""],
  ["  29 Jan 2027   staff away ", "2027-01-29", "staff away"],
  ["2027-01-29 2 of us away", "2027-01-29", "2 of us away"],
  ["29/1/2027 31/1/2027", "2027-01-29", "31/1/2027"],
])("reads %j as %s, and leaves %j", (typed, day, rest) => {
  expect(readDay(typed)).toEqual({ day, rest });
});

it.each([
  "",
  "tomorrow",
  "29 Jan",
  "29/1/27",
  "2027-02-29",
  "31/4/2027",
  "0/1/2027",
  "1/13/2027",
  "32 Jan 2027",
  "29 Foo 2027",
  "29 Ja 2027",
  "2027-01-29x",
  "2027-01-29T10:00",
  "20270129",
  "Jan 29 2027",
  "away until 29 Jan 2027",
])("finds no day in %j", (typed) => {
  expect(readDay(typed)).toBe(null);
});
