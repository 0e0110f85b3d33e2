import { expect, it } from "vitest";
import { instantOfWall } from "../../../../../src/chat/local/page/model/instant-of-wall.ts";

it.each([
  ["2026-12-08T14:00", "Europe/London", "2026-12-08T14:00:00.000Z"],
  ["2026-07-08T14:00", "Europe/London", "2026-07-08T13:00:00.000Z"],
  ["2026-03-29T00:59", "Europe/London", "2026-03-29T00:59:00.000Z"],
  ["2026-03-29T02:00", "Europe/London", "2026-03-29T01:00:00.000Z"],
  ["2026-10-25T00:30", "Europe/London", "2026-10-24T23:30:00.000Z"],
  ["2026-10-25T02:00", "Europe/London", "2026-10-25T02:00:00.000Z"],
  ["2026-07-08T14:00", "America/Sao_Paulo", "2026-07-08T17:00:00.000Z"],
  ["2026-07-08T14:00", "Pacific/Kiritimati", "2026-07-08T00:00:00.000Z"],
])("finds the instant of %s in %s", (wall, zone, instant) => {
  expect(instantOfWall(wall, zone)).toBe(instant);
});

it("takes an hour that the clocks skip as the hour after it", () => {
  expect(instantOfWall("2026-03-29T01:30", "Europe/London")).toBe("2026-03-29T01:30:00.000Z");
});

it("takes the later of an hour that comes twice", () => {
  expect(instantOfWall("2026-10-25T01:30", "Europe/London")).toBe("2026-10-25T01:30:00.000Z");
});

it.each(["", "2026-12-08", "2026-12-08T14", "2026-13-08T14:00", "tomorrow"])("refuses %j", (wall) => {
  expect(instantOfWall(wall, "Europe/London")).toBeNull();
});
