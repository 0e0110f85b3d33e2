import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../src/core/calendar/calendar.ts";
import {
  addWorkingDays,
  isWorkingDay,
  type WorkingCalendar,
  workingDayFrom,
  workingDaysBetween,
  workingDayUntil,
} from "../../../src/core/calendar/working-days.ts";

const ENGLAND: WorkingCalendar = { nation: "england-and-wales", closedDays: [] };
const SCOTLAND: WorkingCalendar = { nation: "scotland", closedDays: [] };
const ULSTER: WorkingCalendar = { nation: "northern-ireland", closedDays: [] };
const CLOSED: WorkingCalendar = { nation: "england-and-wales", closedDays: ["2026-04-02", "2026-12-29"] };

describe("a working day", () => {
  it.each([
    ["Monday", "2026-03-02", ENGLAND, true],
    ["Friday", "2026-03-06", ENGLAND, true],
    ["Saturday", "2026-03-07", ENGLAND, false],
    ["Sunday", "2026-03-08", ENGLAND, false],
    ["Good Friday in England", "2026-04-03", ENGLAND, false],
    ["Easter Monday in England", "2026-04-06", ENGLAND, false],
    ["Easter Monday in Scotland", "2026-04-06", SCOTLAND, true],
    ["Easter Monday in Northern Ireland", "2026-04-06", ULSTER, false],
    ["2 January in England", "2026-01-02", ENGLAND, true],
    ["2 January in Scotland", "2026-01-02", SCOTLAND, false],
    ["St Andrew's Day in Scotland", "2026-11-30", SCOTLAND, false],
    ["St Andrew's Day in England", "2026-11-30", ENGLAND, true],
    ["the day in lieu of St Andrew's Day", "2024-12-02", SCOTLAND, false],
    ["the twelfth of July, a Monday, in Northern Ireland", "2027-07-12", ULSTER, false],
    ["the twelfth of July, a Monday, in England", "2027-07-12", ENGLAND, true],
    ["the day in lieu of the twelfth of July, a Sunday", "2026-07-13", ULSTER, false],
    ["the day in lieu of Boxing Day", "2026-12-28", ENGLAND, false],
    ["Maundy Thursday where the board is closed", "2026-04-02", CLOSED, false],
    ["Maundy Thursday elsewhere", "2026-04-02", ENGLAND, true],
    ["a bank holiday where none is kept", "2026-12-25", { nation: "none", closedDays: [] } as const, true],
  ])("or not: %s", (_, day, calendar, working) => {
    expect(isWorkingDay(day, calendar)).toBe(working);
  });
});

it("the next and the last working day are the day itself if it is one", () => {
  expect(workingDayFrom("2026-04-02", ENGLAND)).toBe("2026-04-02");
  expect(workingDayFrom("2026-04-02", CLOSED)).toBe("2026-04-07");
  expect(workingDayUntil("2026-04-06", ENGLAND)).toBe("2026-04-02");
  expect(workingDayUntil("2026-04-06", CLOSED)).toBe("2026-04-01");
  expect(workingDayFrom("2026-12-25", CLOSED)).toBe("2026-12-30");
});

it.each([
  ["2026-03-02", 5, "2026-03-09"],
  ["2026-03-07", 1, "2026-03-09"],
  ["2026-04-01", 2, "2026-04-07"],
  ["2026-04-07", -1, "2026-04-02"],
  ["2026-12-24", 5, "2027-01-05"],
  ["2027-01-05", -5, "2026-12-24"],
  ["2026-03-08", 0, "2026-03-08"],
])("from %s, %d working days lead to %s", (day, count, then) => {
  expect(addWorkingDays(day, count, ENGLAND)).toBe(then);
});

it.each([
  ["2026-03-02", "2026-03-02", 0],
  ["2026-03-02", "2026-03-03", 1],
  ["2026-03-06", "2026-03-09", 1],
  ["2026-04-01", "2026-04-08", 3],
  ["2026-03-09", "2026-03-02", 0],
])("between %s and %s lie %d working days", (from, to, count) => {
  expect(workingDaysBetween(from, to, ENGLAND)).toBe(count);
});

it("so many working days after a day, so many lie between", () => {
  const days = fc.integer({ min: 0, max: 3000 }).map((count) => addDays("2019-01-01", count));

  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 40 }), (day, count) => {
      const then = addWorkingDays(day, count, ULSTER);

      expect(isWorkingDay(then, ULSTER)).toBe(true);
      expect(workingDaysBetween(day, then, ULSTER)).toBe(count);
    }),
  );
});
