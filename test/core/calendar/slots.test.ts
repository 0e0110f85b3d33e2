import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { dayOf, localTimeOf } from "../../../src/core/calendar/calendar.ts";
import { slotAfter, slotBetween } from "../../../src/core/calendar/slots.ts";
import { isWorkingDay } from "../../../src/core/calendar/working-days.ts";
import type { Board } from "../../../src/core/model/board.ts";
import type { Instant } from "../../../src/core/names/time.ts";
import { at, board, prompts } from "../build.ts";

/** The next slots by the board's clock on the wall. */
function slots(of: Board, after: string, count: number): string[] {
  const found: string[] = [];
  let instant = at(after, of.timezone);
  for (let left = count; left > 0; left -= 1) {
    const slot = slotAfter(of, instant);
    if (slot === null) break;
    found.push(localTimeOf(slot, of.timezone).replace("T", " "));
    instant = slot;
  }
  return found;
}

function scheduled(schedule: string, changes: Partial<Board> = {}): Board {
  return board({ ...prompts({ schedule }), ...changes });
}

function anyDay(schedule: string): Board {
  return board(prompts({ schedule, anyDay: true }));
}

describe("slots and clock changes", () => {
  it("keep their hour on the wall from winter to summer and back", () => {
    expect(slotAfter(board(), at("2026-03-23 09:00"))).toBe("2026-03-30T08:00:00.000Z");
    expect(slotAfter(board(), at("2026-10-19 09:00"))).toBe("2026-10-26T09:00:00.000Z");
  });

  it("come once on each day at an hour that comes twice", () => {
    expect(slots(anyDay("30 1 * * *"), "2026-10-23 12:00", 4)).toEqual([
      "2026-10-24 01:30",
      "2026-10-25 01:30",
      "2026-10-26 01:30",
      "2026-10-27 01:30",
    ]);
    expect(slotAfter(anyDay("30 1 * * *"), at("2026-10-24 12:00"))).toBe("2026-10-25T00:30:00.000Z");
  });

  it("come once on each day, right after the change, at an hour that is skipped", () => {
    expect(slots(anyDay("30 1 * * *"), "2026-03-27 12:00", 4)).toEqual([
      "2026-03-28 01:30",
      "2026-03-29 02:00",
      "2026-03-30 01:30",
      "2026-03-31 01:30",
    ]);
  });

  it("move from a Sunday whose clocks skip them to Monday at their own hour, and come once there", () => {
    expect(slots(scheduled("30 1 * * *"), "2026-03-26 12:00", 3)).toEqual([
      "2026-03-27 01:30",
      "2026-03-30 01:30",
      "2026-03-31 01:30",
    ]);
    expect(slots(scheduled("30 1 * * 0"), "2026-03-26 12:00", 2)).toEqual([
      "2026-03-30 01:30",
      "2026-04-07 01:30",
    ]);
  });
});

describe("slots and closed days", () => {
  it("move from a bank holiday to the next working day at the same hour", () => {
    expect(slots(board(), "2026-03-30 09:00", 3)).toEqual([
      "2026-04-07 09:00",
      "2026-04-13 09:00",
      "2026-04-20 09:00",
    ]);
    expect(slots(board(), "2026-04-27 12:00", 2)).toEqual(["2026-05-05 09:00", "2026-05-11 09:00"]);
  });

  it("move from a weekend to Monday", () => {
    expect(slots(scheduled("15 14 * * 6"), "2026-03-03 00:00", 2)).toEqual([
      "2026-03-09 14:15",
      "2026-03-16 14:15",
    ]);
  });

  it("collapse into one where several move to one time", () => {
    expect(slots(scheduled("0 9 * * *"), "2026-04-01 12:00", 3)).toEqual([
      "2026-04-02 09:00",
      "2026-04-07 09:00",
      "2026-04-08 09:00",
    ]);
  });

  it("come in the order of time, not in the order they are written in", () => {
    expect(slots(scheduled("0 15 1-5 4 *", { nation: "none" }), "2026-04-01 09:00", 4)).toEqual([
      "2026-04-01 15:00",
      "2026-04-02 15:00",
      "2026-04-03 15:00",
      "2026-04-06 15:00",
    ]);
    expect(slots(scheduled("0 9,15 * * 6,1"), "2026-03-06 00:00", 3)).toEqual([
      "2026-03-09 09:00",
      "2026-03-09 15:00",
      "2026-03-16 09:00",
    ]);
  });

  it("move over the board's own closed days and into the next year", () => {
    const closed = scheduled("0 9 24 12 *", {
      closedDays: ["2026-12-24", "2026-12-29", "2026-12-30", "2026-12-31"],
    });

    expect(slots(closed, "2026-12-01 00:00", 2)).toEqual(["2027-01-04 09:00", "2027-12-24 09:00"]);
  });

  it("stay where they are on a board that is asked on any day", () => {
    expect(slots(anyDay("0 9 * * *"), "2026-04-02 12:00", 4)).toEqual([
      "2026-04-03 09:00",
      "2026-04-04 09:00",
      "2026-04-05 09:00",
      "2026-04-06 09:00",
    ]);
  });

  it("keep the holidays of the nation", () => {
    expect(slots(scheduled("0 9 * * 1", { nation: "scotland" }), "2026-04-01 00:00", 1)).toEqual([
      "2026-04-06 09:00",
    ]);
    expect(slots(scheduled("0 9 * * 1", { nation: "northern-ireland" }), "2026-07-07 00:00", 1)).toEqual([
      "2026-07-14 09:00",
    ]);
  });

  it("keep their second when they move", () => {
    expect(slotAfter(scheduled("30 0 9 * * 6"), at("2026-03-06 12:00"))).toBe("2026-03-09T09:00:30.000Z");
  });
});

describe("a timetable", () => {
  it("needs its day of the month and its day of the week at once", () => {
    expect(slots(scheduled("0 9 13 * 5"), "2026-01-01 00:00", 3)).toEqual([
      "2026-02-13 09:00",
      "2026-03-13 09:00",
      "2026-11-13 09:00",
    ]);
  });

  it("comes rarely: 29 February, the last day of the month, the second Tuesday", () => {
    expect(slots(scheduled("0 9 29 2 *"), "2026-01-01 00:00", 1)).toEqual(["2028-02-29 09:00"]);
    expect(slots(scheduled("0 9 L * *"), "2026-05-01 00:00", 2)).toEqual([
      "2026-06-01 09:00",
      "2026-06-30 09:00",
    ]);
    expect(slots(scheduled("0 9 * * 2#2"), "2026-05-01 00:00", 2)).toEqual([
      "2026-05-12 09:00",
      "2026-06-09 09:00",
    ]);
  });

  it("is followed in the zone of the board, also where another day has begun", () => {
    const kiribati = scheduled("0 9 * * 1", { timezone: "Pacific/Kiritimati", nation: "none" });

    expect(slots(kiribati, "2026-03-01 00:00", 1)).toEqual(["2026-03-02 09:00"]);
    expect(slotAfter(kiribati, "2026-03-01T18:00:00.000Z")).toBe("2026-03-01T19:00:00.000Z");
  });
});

describe("slotBetween", () => {
  const between = (of: Board, after: string, until: string) => {
    const slot = slotBetween(of, at(after), at(until));
    return slot === null ? null : localTimeOf(slot, of.timezone).replace("T", " ");
  };

  it("finds the last of several", () => {
    expect(between(board(), "2026-01-01 00:00", "2026-03-20 12:00")).toBe("2026-03-16 09:00");
  });

  it("takes in its end and leaves out its beginning", () => {
    expect(between(board(), "2026-03-09 09:00", "2026-03-16 09:00")).toBe("2026-03-16 09:00");
    expect(between(board(), "2026-03-09 09:00", "2026-03-16 08:59")).toBe(null);
  });

  it("finds a slot that was moved, however far back it was written", () => {
    expect(between(board(), "2026-03-30 09:00", "2026-04-07 09:00")).toBe("2026-04-07 09:00");
    expect(between(board(), "2026-03-30 09:00", "2026-04-07 08:59")).toBe(null);
  });

  it("finds the one slot of years", () => {
    expect(between(scheduled("0 9 29 2 *"), "2027-01-01 00:00", "2031-06-01 00:00")).toBe("2028-02-29 09:00");
  });

  it("finds none where there is none", () => {
    expect(between(board(), "2026-03-20 12:00", "2026-03-20 11:00")).toBe(null);
    expect(between(scheduled("0 9 29 2 *"), "2025-01-01 00:00", "2027-06-01 00:00")).toBe(null);
  });

  it("is not slow for a timetable of every minute, after Easter or after a month's outage", () => {
    const every = scheduled("* * * * *");

    expect(between(every, "2026-03-01 00:00", "2026-04-07 00:30")).toBe("2026-04-07 00:30");
    expect(between(every, "2026-03-01 00:00", "2026-04-05 12:30")).toBe("2026-04-02 23:59");
    expect(slots(every, "2026-04-05 12:30", 2)).toEqual(["2026-04-07 00:00", "2026-04-07 00:01"]);
  });
});

describe("for all timetables and times", () => {
  const hours = ["0 9", "30 1", "*/20 8-9", "0,45 6,17", "59 23", "0 0"];
  const days = ["* * 1", "* * *", "* * 6", "13 * *", "* * 1-5", "L * *", "24-27 12 *", "* * 1#1"];
  const timetables = fc.record({
    hours: fc.constantFrom(...hours),
    days: fc.constantFrom(...days),
    anyDay: fc.boolean(),
    nation: fc.constantFrom<Board["nation"]>("england-and-wales", "scotland", "none"),
    closedDays: fc.constantFrom<string[]>([], ["2026-12-24", "2026-12-29", "2026-04-02"]),
  });
  const boards = timetables.map(({ hours, days, anyDay, nation, closedDays }) =>
    board({ nation, closedDays, ...prompts({ schedule: `${hours} ${days}`, anyDay }) }),
  );
  const instants = fc
    .integer({ min: Date.parse("2026-01-01"), max: Date.parse("2027-01-31") })
    .map((ms) => new Date(ms).toISOString());

  it("a slot is later than what it comes after, and on a working day unless any day will do", () => {
    fc.assert(
      fc.property(boards, instants, (of, after) => {
        const slot = slotAfter(of, after);

        expect(slot !== null && slot > after).toBe(true);
        expect(of.prompts.anyDay || isWorkingDay(dayOf(slot ?? "", of.timezone), of)).toBe(true);
      }),
    );
  });

  it("the slots of some days are those that one finds by trying every minute", () => {
    fc.assert(
      fc.property(boards, instants, fc.integer({ min: 1, max: 9 }), (of, from, count) => {
        const until = new Date(Date.parse(from) + count * 86_400_000).toISOString();
        const expected = tried(of, from, until);
        const found: Instant[] = [];
        let slot = slotAfter(of, from);
        while (slot !== null && slot <= until) {
          found.push(slot);
          slot = slotAfter(of, slot);
        }

        expect(found).toEqual(expected);
        expect(slotBetween(of, from, until)).toBe(expected.at(-1) ?? null);
      }),
      { numRuns: 100 },
    );
  });

  /** The slots after `from` and until `until`, found by asking of each minute whether it is one. */
  function tried(of: Board, from: Instant, until: Instant): Instant[] {
    const found: Instant[] = [];
    const [minutes = "", hoursOfDay = "", ...date] = of.prompts.schedule.split(" ");
    let day = DateTime.fromISO(from, { zone: of.timezone }).startOf("day");
    for (; day.toMillis() <= Date.parse(until); day = day.plus({ days: 1 })) {
      if (!comes(of, day, date)) continue;
      for (let minute = 0; minute < 24 * 60; minute += 1) {
        const hour = Math.floor(minute / 60);
        if (!holds(hoursOfDay, hour, 24) || !holds(minutes, minute % 60, 60)) continue;
        const time = day.set({ hour, minute: minute % 60 });
        // A time that the clocks skip comes right after the change.
        const skipped = time.hour * 60 + time.minute !== minute;
        const real = skipped ? time.startOf("hour") : time.getPossibleOffsets()[0];
        const instant = real?.toUTC().toISO() ?? "";
        if (instant > from && instant <= until) found.push(instant);
      }
    }
    return found;
  }

  /** Whether slots fall on a day: written for it, or moved to it from the closed days right before it. */
  function comes(of: Board, day: DateTime, date: string[]): boolean {
    if (of.prompts.anyDay) return written(day, date);
    const open = (other: DateTime) => isWorkingDay(other.toFormat("yyyy-MM-dd"), of);
    if (!open(day)) return false;
    let earlier = day.minus({ days: 1 });
    let any = written(day, date);
    for (; !open(earlier); earlier = earlier.minus({ days: 1 })) any = any || written(earlier, date);
    return any;
  }

  function written(day: DateTime, [dayOfMonth = "", month = "", weekday = ""]: string[]): boolean {
    const last = dayOfMonth === "L" ? day.day === day.daysInMonth : holds(dayOfMonth, day.day, 32);
    const week = weekday === "1#1" ? day.weekday === 1 && day.day <= 7 : holds(weekday, day.weekday % 7, 7);
    return last && week && holds(month, day.month, 13);
  }

  function holds(field: string, value: number, most: number): boolean {
    return field.split(",").some((part) => {
      const [range = "", step = "1"] = part.split("/");
      const [first, last = first] = range === "*" ? ["0", String(most)] : range.split("-");
      return value >= Number(first) && value <= Number(last) && (value - Number(first)) % Number(step) === 0;
    });
  }
});
