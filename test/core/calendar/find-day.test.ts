import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDay } from "../../../src/core/calendar/find-day.ts";

// A Friday.
const TODAY = "2026-11-27";

describe("a day that prose names", () => {
  it.each([
    ["Can I have until the 12th please?", "2026-12-12"],
    ["I'll do it by Monday", "2026-11-30"],
    ["by COP Thursday", "2026-12-03"],
    ["tomorrow morning", "2026-11-28"],
    ["in two weeks", "2026-12-11"],
    ["until 15 Dec", "2026-12-15"],
    ["before 8th January 2027", "2027-01-08"],
    ["by 8/1/27", "2027-01-08"],
    ["by 8.1.27", "2027-01-08"],
    ["w/c 4 Jan", "2027-01-04"],
    ["the figures come at the end of the month", "2026-11-30"],
    ["by the end of January", "2027-01-31"],
    ["early next week", "2026-11-30"],
    ["some time next week", "2026-12-04"],
    ["by the end of next week", "2026-12-04"],
    ["We won't make the 22nd, could it be the 29th?", "2026-12-29"],
    ["I sent it on Tuesday, the rest comes by 9 December", "2026-12-09"],
  ])("is the next such day: %s", (words, day) => {
    expect(findDay(words, TODAY)).toBe(day);
  });

  it.each([
    "after half term",
    "soon",
    "I may do it",
    "at 5pm",
    "next month",
    "last Tuesday",
    "it was signed on 12 January 2025",
    "paras 3.4 to 3.9",
    "by the 30th of February",
    "",
  ])("is none where no day to come is named: %s", (words) => {
    expect(findDay(words, TODAY)).toBeNull();
  });

  it("is found for any words, and is never past", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (words) => {
        const day = findDay(words, TODAY);
        expect(day === null || day >= TODAY).toBe(true);
      }),
    );
    expect(findDay("by 3 May ".repeat(5_000), TODAY)).toBe("2027-05-03");
    expect(findDay("by 3 May", "no day")).toBeNull();
  });
});
