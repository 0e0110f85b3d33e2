import { expect, it } from "vitest";
import { type DayWarning, dayWarnings } from "../../../src/core/calendar/day-warnings.ts";
import type { Nation } from "../../../src/core/model/board.ts";
import { board } from "../build.ts";

const TODAY = "2026-11-24";
const MEETING = "2027-01-05T14:00";
const before = (day: string) => ({ where: "before", day }) as const;

it.each<[string, Nation, readonly DayWarning[]]>([
  ["2026-12-01", "england-and-wales", []],
  ["2026-12-05", "england-and-wales", [{ kind: "weekend", near: before("2026-12-04") }]],
  [
    "2026-12-25",
    "england-and-wales",
    [
      { kind: "bank-holiday", name: "Christmas Day", near: before("2026-12-24") },
      { kind: "after-papers", meeting: MEETING, published: "2026-12-23" },
    ],
  ],
  // A holiday that falls on a weekend is named as the holiday it is.
  [
    "2026-12-26",
    "england-and-wales",
    [
      { kind: "bank-holiday", name: "Boxing Day", near: before("2026-12-24") },
      { kind: "after-papers", meeting: MEETING, published: "2026-12-23" },
    ],
  ],
  ["2026-11-30", "england-and-wales", []],
  ["2026-11-30", "scotland", [{ kind: "bank-holiday", name: "St Andrew’s Day", near: before("2026-11-27") }]],
  ["2026-12-10", "england-and-wales", [{ kind: "closed-day", near: before("2026-12-09") }]],
  ["2026-12-23", "england-and-wales", []],
  ["2027-01-05", "england-and-wales", [{ kind: "after-papers", meeting: MEETING, published: "2026-12-23" }]],
  ["2027-01-06", "england-and-wales", [{ kind: "after-meeting", meeting: MEETING }]],
])("on %s in %s the warnings are %o", (day, nation, expected) => {
  const settings = board({ nation, closedDays: ["2026-12-10"], meetings: [MEETING] });

  expect(dayWarnings(settings, day, MEETING, TODAY)).toEqual(expected);
});

it("a closed day before which there is no working day to come is told with the one after it", () => {
  expect(dayWarnings(board(), "2026-11-29", null, "2026-11-28")).toEqual([
    { kind: "weekend", near: { where: "after", day: "2026-11-30" } },
  ]);
});
