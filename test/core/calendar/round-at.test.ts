import { expect, it } from "vitest";
import { roundAt } from "../../../src/core/calendar/round-at.ts";
import { at, board } from "../build.ts";

const municipal = board({ round: { starts: "2026-05-18" } });

it.each([
  ["2026-05-18 00:00", "2026/27", "2026-05-18", "2027-05-18"],
  ["2026-12-31 23:59", "2026/27", "2026-05-18", "2027-05-18"],
  ["2027-01-01 00:00", "2026/27", "2026-05-18", "2027-05-18"],
  ["2027-05-17 23:59", "2026/27", "2026-05-18", "2027-05-18"],
  ["2027-05-18 00:00", "2027/28", "2027-05-18", "2028-05-18"],
  ["2099-06-01 12:00", "2099/00", "2099-05-18", "2100-05-18"],
])("at %s it is round %s, begun on %s, and the next begins on %s", (time, name, startedOn, nextStartsOn) => {
  expect(roundAt(municipal, at(time))).toEqual({ name, startedOn, nextStartsOn });
});

it("is none before the first begins", () => {
  expect(roundAt(municipal, at("2026-05-17 23:59"))).toBe(null);
});

it("turns at midnight by the board's own clock", () => {
  const auckland = board({ round: { starts: "2026-05-18" }, timezone: "Pacific/Auckland" });

  expect(roundAt(auckland, "2026-05-17T11:59:00.000Z")).toBe(null);
  expect(roundAt(auckland, "2026-05-17T12:00:00.000Z")?.name).toBe("2026/27");
});

it("counts 29 February as 1 March in other years", () => {
  const leap = board({ round: { starts: "2028-02-29" } });

  expect(roundAt(leap, at("2029-02-28 12:00"))).toMatchObject({
    name: "2028/29",
    nextStartsOn: "2029-03-01",
  });
  expect(roundAt(leap, at("2029-03-01 00:00"))).toMatchObject({ name: "2029/30", startedOn: "2029-03-01" });
});
