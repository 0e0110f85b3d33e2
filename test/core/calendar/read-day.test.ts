import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../src/core/calendar/calendar.ts";
import { readDay } from "../../../src/core/calendar/read-day.ts";

/** A Tuesday. */
const TODAY = "2026-11-24";

describe("a day as a Briton writes it", () => {
  it.each([
    ["2027-01-29", "2027-01-29", ""],
    ["2027-1-5", "2027-01-05", ""],
    ["2027-01-08, waiting", "2027-01-08", "waiting"],
    ["29/1/2027", "2027-01-29", ""],
    ["05/06/2027", "2027-06-05", ""],
    ["8/1/27 waiting", "2027-01-08", "waiting"],
    ["8.1.27", "2027-01-08", ""],
    ["8.1.2027: waiting", "2027-01-08", "waiting"],
    ["8–1–2027 waiting", "2027-01-08", "waiting"],
    ["29 Jan 2027", "2027-01-29", ""],
    ["Fri 29 January 2027", "2027-01-29", ""],
    ["friday, 29 JANUARY 2027", "2027-01-29", ""],
    ["1 Sept 2027", "2027-09-01", ""],
    ["29 Feb 2028", "2028-02-29", ""],
    ["8th January 2027 waiting", "2027-01-08", "waiting"],
    ["1st of Feb 2027", "2027-02-01", ""],
    ["January 8th, 2027 – waiting", "2027-01-08", "waiting"],
    ["8\u00a0Jan\u00a02027", "2027-01-08", ""],
    ["8 Jan ’27 waiting", "2027-01-08", "waiting"],
    ["8 Jan 27", "2027-01-08", ""],
    ["8 Jan 27, waiting", "2027-01-08", "waiting"],
    ["“8 Jan 2027” waiting", "2027-01-08", "waiting"],
    ["  29 Jan 2027   staff away ", "2027-01-29", "staff away"],
    ["until 8 January 2027 waiting for “their” plan", "2027-01-08", "waiting for “their” plan"],
    ["8 January, waiting for Ann", "2027-01-08", "waiting for Ann"],
    ["8 Jan.", "2027-01-08", ""],
  ])("%j is %s, and leaves %j", (typed, day, rest) => {
    expect(readDay(typed, TODAY)).toEqual({ kind: "day", day, rest });
  });

  it.each([
    ["15 Dec waiting", "2026-12-15", "waiting"],
    ["24/11", "2026-11-24", ""],
    ["23 Nov", "2027-11-23", ""],
    ["10/12 partners are away", "2026-12-10", "partners are away"],
    ["29 Feb", "2028-02-29", ""],
    ["Fri 8 Jan", "2027-01-08", ""],
    ["the 12th", "2026-12-12", ""],
    ["until the 30th, waiting", "2026-11-30", "waiting"],
    ["31st", "2026-12-31", ""],
  ])("without a year %j is the next such day", (typed, day, rest) => {
    expect(readDay(typed, TODAY)).toEqual({ kind: "day", day, rest });
  });

  it.each([
    ["today", "2026-11-24", ""],
    ["tomorrow, waiting", "2026-11-25", "waiting"],
    ["until Friday, waiting", "2026-11-27", "waiting"],
    ["Thurs", "2026-11-26", ""],
    ["this Friday", "2026-11-27", ""],
    ["next Tuesday", "2026-12-01", ""],
    ["next Monday", "2026-11-30", ""],
    ["Tuesday", "2026-12-01", ""],
    ["Friday week", "2026-12-04", ""],
    ["in 2 weeks", "2026-12-08", ""],
    ["in two weeks: the data come then", "2026-12-08", "the data come then"],
    ["in a fortnight", "2026-12-08", ""],
    ["in 2 weeks’ time, then the data come", "2026-12-08", "then the data come"],
    ["in 3 days", "2026-11-27", ""],
    ["end of January", "2027-01-31", ""],
    ["by the end of February 2028 – waiting", "2028-02-29", "waiting"],
    ["end of the month", "2026-11-30", ""],
    ["end of next month", "2026-12-31", ""],
  ])("%j is told from today", (typed, day, rest) => {
    expect(readDay(typed, TODAY)).toEqual({ kind: "day", day, rest });
  });

  it("takes no number of the reason for a part of it", () => {
    expect(readDay("2027-01-29 2 of us away", TODAY)).toMatchObject({ rest: "2 of us away" });
    expect(readDay("29/1/2027 31/1/2027", TODAY)).toMatchObject({ rest: "31/1/2027" });
    expect(readDay("8 Jan 10 officers are away", TODAY)).toEqual({
      ...{ kind: "day", day: "2027-01-08" },
      rest: "10 officers are away",
    });
    expect(readDay("8/1 12 partners", TODAY)).toMatchObject({ day: "2027-01-08", rest: "12 partners" });
  });

  it("is the same, whatever is read of it, from each day of three years", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1095 }), fc.constantFrom(0, 1, 2, 3), (ahead, form) => {
        const day = addDays(TODAY, ahead);
        const [year = "", month = "", date = ""] = day.split("-");
        const written = [
          `${Number(date)}/${Number(month)}/${year}`,
          `${Number(date)}.${Number(month)}.${year.slice(2)}`,
          `until ${day},`,
          `${date} ${MONTHS[Number(month) - 1]} ${year}`,
        ][form];
        expect(readDay(`${written} waiting`, TODAY)).toEqual({ kind: "day", day, rest: "waiting" });
      }),
    );
  });
});

const MONTHS = [
  "Jan",
  "February",
  "mar",
  "Apr",
  "MAY",
  "June",
  "Jul",
  "August",
  "Sept",
  "Oct",
  "nov",
  "Dec.",
];

describe("a day that is not certain", () => {
  it("has another weekday, and both days are told", () => {
    expect(readDay("Mon 8 January 2027, waiting", TODAY)).toEqual({
      kind: "in doubt",
      typed: "Mon 8 January 2027",
      because: "another weekday",
      readings: [
        { day: "2027-01-08", rest: "waiting" },
        { day: "2027-01-11", rest: "waiting" },
      ],
    });
    expect(readDay("Thursday 9/1/27", TODAY)).toMatchObject({
      readings: [{ day: "2027-01-09" }, { day: "2027-01-07" }],
    });
  });

  it("is this week's to some and next week's to others", () => {
    expect(readDay("next Friday", TODAY)).toMatchObject({
      because: "this week or next",
      readings: [{ day: "2026-11-27" }, { day: "2026-12-04" }],
    });
  });

  it("ends in two figures that are a year or a number", () => {
    expect(readDay("8 Jan 28 officers away", TODAY)).toMatchObject({
      because: "a year or a number",
      readings: [
        { day: "2028-01-08", rest: "officers away" },
        { day: "2027-01-08", rest: "28 officers away" },
      ],
    });
  });

  it.each([
    "30 Feb",
    "2027-02-29",
    "31/4/2027",
    "0/1/2027",
    "1/13/2027",
    "32 Jan 2027",
    "31 April",
    "30/2/27",
  ])("stands in no calendar: %j", (typed) => {
    expect(readDay(`${typed} waiting`, TODAY)).toEqual({ kind: "no such day", typed });
  });
});

it.each([
  ...["", "29 Foo 2027", "29 Ja 2027", "2027-01-29x", "2027-01-29T10:00", "20270129", "8.1 members", "8-1"],
  ...[
    "away until 29 Jan 2027",
    "3 weeks",
    "next week",
    "Friday next week",
    "15 Dec next year",
    "a month",
    "January",
    "mid January",
    "2 of us",
  ],
  ...[
    "2nd homes data are late",
    "the 2nd quarter",
    "end of week",
    "Christmas",
    "Sunday's rota",
    "march past",
  ],
])("finds no day in %j", (typed) => {
  expect(readDay(typed, TODAY)).toEqual({ kind: "none" });
});
