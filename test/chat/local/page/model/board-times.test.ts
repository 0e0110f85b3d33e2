import { expect, it } from "vitest";
import { boardTimes } from "../../../../../src/chat/local/page/model/board-times.ts";

it("writes instants in the board's zone, winter and summer", () => {
  const london = boardTimes("Europe/London");

  expect(london.full("2026-12-08T14:00:00.000Z")).toBe("Tue 8 Dec 2026, 14:00");
  expect(london.full("2026-09-01T23:30:00.000Z")).toBe("Wed 2 Sep 2026, 00:30");
  expect(london.longDay("2026-07-01T23:30:00.000Z")).toBe("Thursday 2 July 2026");
  expect(london.day("2026-07-01T23:30:00.000Z")).toBe("2026-07-02");
  expect(london.hour("2026-07-01T23:30:00.000Z")).toBe("00:30");
  expect(london.wall("2026-07-01T23:30:00.000Z")).toBe("2026-07-02T00:30");
});
