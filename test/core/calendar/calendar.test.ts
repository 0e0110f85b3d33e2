import { Settings } from "luxon";
import { afterEach, describe, expect, it } from "vitest";
import {
  addDays,
  dayOf,
  hourOf,
  instantOf,
  localTimeOf,
  weekdayOf,
} from "../../../src/core/calendar/calendar.ts";

const today = Settings.now;

afterEach(() => {
  Settings.now = today;
});

describe("instantOf", () => {
  it.each([
    ["2026-01-12T09:00", "Europe/London", "2026-01-12T09:00:00.000Z"],
    ["2026-07-13T09:00", "Europe/London", "2026-07-13T08:00:00.000Z"],
    ["2026-07-13T00:00", "Europe/London", "2026-07-12T23:00:00.000Z"],
    ["2026-01-12T09:00", "America/Sao_Paulo", "2026-01-12T12:00:00.000Z"],
    ["2026-01-12T09:00", "Pacific/Auckland", "2026-01-11T20:00:00.000Z"],
  ])("reads %s on a clock in %s as %s", (time, zone, instant) => {
    expect(instantOf(time, zone)).toBe(instant);
  });

  it("moves a time that the clocks skip to the same distance after the change", () => {
    expect(instantOf("2026-03-29T01:30", "Europe/London")).toBe("2026-03-29T01:30:00.000Z");
    expect(localTimeOf("2026-03-29T01:30:00.000Z", "Europe/London")).toBe("2026-03-29T02:30");
  });

  it.each([
    ["in winter", "2026-01-15", "2026-10-25T01:30", "Europe/London", "2026-10-25T00:30:00.000Z"],
    ["in summer", "2026-07-15", "2027-10-31T01:30", "Europe/London", "2027-10-31T00:30:00.000Z"],
    ["in winter", "2026-01-15", "2026-11-01T01:30", "America/New_York", "2026-11-01T05:30:00.000Z"],
  ])("takes the first of a time that comes twice, also %s", (_, season, time, zone, instant) => {
    Settings.now = () => Date.parse(season);

    expect(instantOf(time, zone)).toBe(instant);
  });

  it("refuses what is not a time", () => {
    expect(() => instantOf("2026-02-30T09:00", "Europe/London")).toThrow("not a time: 2026-02-30T09:00");
  });
});

describe("days and hours", () => {
  it("are those of the zone, not of Greenwich", () => {
    expect(dayOf("2026-07-12T23:30:00.000Z", "Europe/London")).toBe("2026-07-13");
    expect(hourOf("2026-07-12T23:30:00.000Z", "Europe/London")).toBe("00:30");
    expect(localTimeOf("2026-07-12T23:30:59.999Z", "Europe/London")).toBe("2026-07-13T00:30");
    expect(dayOf("2026-01-01T02:00:00.000Z", "America/New_York")).toBe("2025-12-31");
  });

  it("are counted over ends of months, leap days and clock changes", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2027-03-01", -1)).toBe("2027-02-28");
    expect(addDays("2026-03-28", 2)).toBe("2026-03-30");
    expect(addDays("2026-10-26", -2)).toBe("2026-10-24");
  });

  it.each(["2027-02-29", "2026-04-31", "2026-13-01", "2026-01-00", "soon"])(
    "are told from %s, which is not in the calendar",
    (day) => {
      expect(addDays(day, 0)).not.toBe(day);
    },
  );

  it.each([
    ["2026-03-02", 1],
    ["2026-03-07", 6],
    ["2026-03-08", 7],
  ])("of the week: %s is number %d", (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday);
  });
});
