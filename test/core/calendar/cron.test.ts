import { Cron } from "croner";
import fc from "fast-check";
import { createTask, validate } from "node-cron";
import { expect, it } from "vitest";
import { cronFault } from "../../../src/core/calendar/cron.ts";

it.each([
  "0 9 * * 1",
  "  0 9  * * 1 ",
  "30 0 9 * * 1",
  "*/15 9-17 * * MON-FRI",
  "0 9 * jan,jul 2",
  "0 9 L * *",
  "0 9 LW * *",
  "0 9 15W * *",
  "0 9 * * 1#2",
  "0 9 * * 5L",
  "0 9 ? * 7",
  "0 9 29 2 *",
  "0 9 13 * 5",
])("finds nothing wrong with %j", (expression) => {
  expect(cronFault(expression)).toBe(null);
});

it.each([
  ["", "has 0 fields instead of 5 or 6"],
  ["0 9 * *", "has 4 fields instead of 5 or 6"],
  ["0 0 9 * * 1 2030", "has 7 fields instead of 5 or 6"],
  ["@weekly", "has 1 field instead of 5 or 6"],
  ["60 9 * * 1", 'has "60" for the minute, which takes 0 to 59'],
  ["0 25 * * *", 'has "25" for the hour, which takes 0 to 23'],
  ["0 9 0 * *", 'has "0" for the day of the month, which takes 1 to 31, L, LW or 15W'],
  ["0 9 1,2, * *", 'has "1,2," for the day of the month, which takes 1 to 31, L, LW or 15W'],
  ["0 9 * 13 *", 'has "13" for the month, which takes 1 to 12 or JAN to DEC'],
  ["0 9 * * 8", 'has "8" for the day of the week, which takes 0 to 7 or SUN to SAT, 1#2 or 5L'],
  ["0 9 * * Monday", 'has "Monday" for the day of the week, which takes 0 to 7 or SUN to SAT, 1#2 or 5L'],
  ["0 9 * * +1", 'has "+1" for the day of the week, which takes 0 to 7 or SUN to SAT, 1#2 or 5L'],
  ["0 0 25 * * 1", 'has "25" for the hour, which takes 0 to 23'],
  ["0 9 31 2 *", "names a day that never comes"],
  ["0 9 31 4,6 *", "names a day that never comes"],
])("says what is wrong with %j", (expression, fault) => {
  expect(cronFault(expression)).toBe(fault);
});

it("accepts only what node-cron accepts, and means the same instant by it", () => {
  const field = (most: number, ...special: string[]) => {
    const value = fc.oneof(
      { weight: 3, arbitrary: fc.nat(most).map(String) },
      { weight: 2, arbitrary: fc.constantFrom("*", ...special) },
    );
    const pair = fc.tuple(value, fc.constantFrom("-", ",", "/", "#"), value).map((parts) => parts.join(""));
    return fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: pair });
  };
  const expression = fc
    .tuple(
      field(61),
      field(25),
      field(32, "?", "L", "LW", "15W"),
      field(13, "FEB", "SEP"),
      field(8, "?", "MON", "5L", "1#2"),
    )
    .map((fields) => fields.join(" "));
  let accepted = 0;

  fc.assert(
    fc.property(expression, (text) => {
      if (cronFault(text) !== null) return;
      accepted += 1;
      const next = new Cron(text, { domAndDow: true, timezone: "UTC" }).nextRun(
        new Date(Date.UTC(2026, 0, 1)),
      );

      expect(validate(text)).toBe(true);
      expect(next !== null && createTask(text, () => {}, { timezone: "UTC" }).match(next)).toBe(true);
    }),
    { numRuns: 1000 },
  );
  expect(accepted).toBeGreaterThan(100);
});
