import { describe, expect, it } from "vitest";
import { dayWords, hourAndDay, momentDay, momentWords, timeWords } from "../../../src/render/words/dates.ts";

describe("dates in words", () => {
  it.each([
    ["2026-12-08", "Tue 8 Dec 2026"],
    ["2027-01-29", "Fri 29 Jan 2027"],
    ["2026-09-07", "Mon 7 Sep 2026"],
    ["2028-02-29", "Tue 29 Feb 2028"],
    ["2026-06-14", "Sun 14 Jun 2026"],
  ])("writes the day %s as %s", (day, words) => {
    expect(dayWords(day)).toBe(words);
  });

  it("writes a time on the wall with its day", () => {
    expect(timeWords("2026-12-08T14:00")).toBe("Tue 8 Dec 2026, 14:00");
  });

  it("writes a moment as the board's wall shows it, in summer and in winter", () => {
    expect(momentWords("2026-07-01T23:30:00.000Z", "Europe/London")).toBe("Thu 2 Jul 2026, 00:30");
    expect(momentWords("2026-12-08T14:00:00.000Z", "Europe/London")).toBe("Tue 8 Dec 2026, 14:00");
    expect(momentWords("2026-12-08T01:00:00.000Z", "America/Sao_Paulo")).toBe("Mon 7 Dec 2026, 22:00");
  });

  it("writes the day of a moment alone, or after its hour", () => {
    expect(momentDay("2026-07-01T23:30:00.000Z", "Europe/London")).toBe("Thu 2 Jul 2026");
    expect(hourAndDay("2026-12-08T09:14:00.000Z", "Europe/London")).toBe("09:14 on Tue 8 Dec 2026");
  });
});
