import { afterEach, describe, expect, it } from "vitest";
import { weekdayOf } from "../../../src/core/calendar/calendar.ts";
import { bankHolidays } from "../../../src/core/calendar/working-days.ts";
import type { Nation } from "../../../src/core/model/board.ts";

/** As published on https://www.gov.uk/bank-holidays, days in lieu instead of the days they stand for. */
const PUBLISHED: Record<Exclude<Nation, "none">, Record<number, string>> = {
  "england-and-wales": {
    2019: "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
    2020: "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
    2021: "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
    2022: "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
    2023: "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
    2024: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
    2025: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
    2026: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
    2027: "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
    2028: "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
  },
  scotland: {
    2019: "01-01 01-02 04-19 05-06 05-27 08-05 12-02 12-25 12-26",
    2020: "01-01 01-02 04-10 05-08 05-25 08-03 11-30 12-25 12-28",
    2021: "01-01 01-04 04-02 05-03 05-31 08-02 11-30 12-27 12-28",
    2022: "01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27",
    2023: "01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26",
    2024: "01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26",
    2025: "01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26",
    2026: "01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28",
    2027: "01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28",
    2028: "01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26",
  },
  "northern-ireland": {
    2019: "01-01 03-18 04-19 04-22 05-06 05-27 07-12 08-26 12-25 12-26",
    2020: "01-01 03-17 04-10 04-13 05-08 05-25 07-13 08-31 12-25 12-28",
    2021: "01-01 03-17 04-02 04-05 05-03 05-31 07-12 08-30 12-27 12-28",
    2022: "01-03 03-17 04-15 04-18 05-02 06-02 06-03 07-12 08-29 09-19 12-26 12-27",
    2023: "01-02 03-17 04-07 04-10 05-01 05-08 05-29 07-12 08-28 12-25 12-26",
    2024: "01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26",
    2025: "01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26",
    2026: "01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28",
    2027: "01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28",
    2028: "01-03 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26",
  },
};

/** The bank holidays of a year that are not on a weekend. */
function weekdaysOff(nation: Nation, year: number): string {
  return [...bankHolidays(nation, year).keys()]
    .filter((day) => weekdayOf(day) <= 5)
    .map((day) => day.replace(`${year}-`, ""))
    .sort()
    .join(" ");
}

const NATIONS = ["england-and-wales", "scotland", "northern-ireland"] as const;

describe.each(NATIONS)("the bank holidays of %s", (nation) => {
  it.each(Object.entries(PUBLISHED[nation]))("in %s are those that were published", (year, published) => {
    expect(weekdaysOff(nation, Number(year))).toBe(published);
  });
});

describe("on a machine in another zone", () => {
  const zone = process.env.TZ;

  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  // Years that no other test has asked for: what was worked out once is remembered.
  it.each([
    ["Pacific/Kiritimati", -840, 2029, "01-01 01-02 03-30 05-07 05-28 08-06 11-30 12-25 12-26"],
    ["America/Sao_Paulo", 180, 2030, "01-01 01-02 04-19 05-06 05-27 08-05 12-02 12-25 12-26"],
  ])("they are the same: %s", (other, offset, year, days) => {
    process.env.TZ = other;

    expect(new Date(year, 0, 1).getTimezoneOffset()).toBe(offset);
    expect(weekdaysOff("scotland", year)).toBe(days);
  });
});

it("are none for a board that keeps none", () => {
  expect(bankHolidays("none", 2026).size).toBe(0);
});
