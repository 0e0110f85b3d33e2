import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../src/core/calendar/calendar.ts";
import { publicationDay } from "../../../src/core/calendar/meetings.ts";
import { isWorkingDay, type WorkingCalendar } from "../../../src/core/calendar/working-days.ts";
import type { PublicationRule } from "../../../src/core/model/board.ts";

const ENGLAND: WorkingCalendar = { nation: "england-and-wales", closedDays: [] };
const clear = (count: number): PublicationRule => ({ kind: "clear-days", count });
const working = (count: number): PublicationRule => ({ kind: "working-days", count });
const days = (count: number): PublicationRule => ({ kind: "days", count });

describe("clear days in England and Wales", () => {
  it.each([
    ["Tue 23 Apr 2019, after Easter", "2019-04-23", "2019-04-11", "2019-04-15"],
    ["Thu 25 Apr 2019, after Easter", "2019-04-25", "2019-04-15", "2019-04-17"],
    ["Tue 7 Apr 2026, after Easter", "2026-04-07", "2026-03-26", "2026-03-30"],
    ["Wed 6 May 2026, after May Day", "2026-05-06", "2026-04-27", "2026-04-29"],
    ["Wed 16 Sep 2026, in a plain week", "2026-09-16", "2026-09-08", "2026-09-10"],
    ["Tue 5 Jan 2027, after Christmas", "2027-01-05", "2026-12-23", "2026-12-29"],
    ["Mon 14 Sep 2026", "2026-09-14", "2026-09-04", "2026-09-08"],
    ["Mon 7 Sep 2026, after the summer bank holiday", "2026-09-07", "2026-08-27", "2026-09-01"],
    ["Sat 19 Sep 2026", "2026-09-19", "2026-09-11", "2026-09-15"],
    ["Fri 3 Jun 2022 in the jubilee", "2022-06-03", "2022-05-25", "2022-05-27"],
    ["Tue 20 Sep 2022, after the state funeral", "2022-09-20", "2022-09-09", "2022-09-13"],
  ])("before %s are five from %s and three from %s", (_, meeting, five, three) => {
    expect(publicationDay(meeting, clear(5), ENGLAND)).toBe(five);
    expect(publicationDay(meeting, clear(3), ENGLAND)).toBe(three);
  });

  it("skip the board's own closed days, and never publish on one", () => {
    const closed = { ...ENGLAND, closedDays: ["2026-04-02", "2026-04-14"] };

    expect(publicationDay("2026-04-07", clear(5), closed)).toBe("2026-03-25");
    expect(publicationDay("2026-04-22", clear(5), closed)).toBe("2026-04-13");
  });

  it("may be none: the papers are out the working day before", () => {
    expect(publicationDay("2026-09-14", clear(0), ENGLAND)).toBe("2026-09-11");
  });
});

describe("clear days elsewhere", () => {
  it.each([
    ["scotland", "on Easter Monday nobody is off", "2026-04-07", "2026-03-27"],
    ["scotland", "2 January is off", "2026-01-08", "2025-12-29"],
    ["scotland", "St Andrew's Day is off", "2026-12-07", "2026-11-26"],
    ["scotland", "the summer bank holiday is early", "2026-08-10", "2026-07-30"],
    ["northern-ireland", "12 July is off", "2027-07-14", "2027-07-05"],
    ["northern-ireland", "the day in lieu of 12 July is off", "2026-07-14", "2026-07-03"],
    ["northern-ireland", "St Patrick's Day is off", "2026-03-18", "2026-03-09"],
    ["none", "no holiday is kept", "2026-04-07", "2026-03-30"],
  ] as const)("in %s: %s, so a meeting on %s is published by %s", (nation, _, meeting, day) => {
    expect(publicationDay(meeting, clear(5), { nation, closedDays: [] })).toBe(day);
  });
});

describe("the rules of a council", () => {
  it.each([
    ["five working days before", working(5), "2026-09-16", "2026-09-09"],
    ["five working days before, over Easter", working(5), "2026-04-08", "2026-03-30"],
    ["no working day before", working(0), "2026-09-16", "2026-09-16"],
    ["seven days before", days(7), "2026-09-16", "2026-09-09"],
    ["three days before, a Sunday: the Friday", days(3), "2026-09-16", "2026-09-11"],
    ["a day before, Easter Monday: Maundy Thursday", days(1), "2026-04-07", "2026-04-02"],
    ["the day itself", days(0), "2026-09-16", "2026-09-16"],
  ])("count back from the meeting: %s", (_, rule, meeting, day) => {
    expect(publicationDay(meeting, rule, ENGLAND)).toBe(day);
  });
});

it("always leaves exactly so many clear days, and one day later would leave too few", () => {
  const meetings = fc.integer({ min: 0, max: 3600 }).map((count) => addDays("2019-02-01", count));
  const nations = fc.constantFrom<WorkingCalendar["nation"]>(
    "england-and-wales",
    "scotland",
    "northern-ireland",
  );
  const openDays = (after: string, before: string, calendar: WorkingCalendar) => {
    let count = 0;
    for (let day = addDays(after, 1); day < before; day = addDays(day, 1))
      if (isWorkingDay(day, calendar)) count += 1;
    return count;
  };

  fc.assert(
    fc.property(meetings, fc.integer({ min: 1, max: 12 }), nations, (meeting, count, nation) => {
      const calendar = { nation, closedDays: ["2026-12-24"] };
      const day = publicationDay(meeting, clear(count), calendar);
      let next = addDays(day, 1);
      while (!isWorkingDay(next, calendar)) next = addDays(next, 1);

      expect(isWorkingDay(day, calendar)).toBe(true);
      expect(openDays(day, meeting, calendar)).toBe(count);
      expect(openDays(next, meeting, calendar)).toBeLessThan(count);
    }),
  );
});
