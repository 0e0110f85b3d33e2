import { describe, expect, it } from "vitest";
import { lastMeeting, meetingView, nextMeeting, wantedFrom } from "../../../src/core/calendar/meetings.ts";
import { at, board } from "../build.ts";

const csp = board();

describe("a meeting", () => {
  it("has a publication day, and a digest at its hour by the clock on the wall", () => {
    expect(meetingView(csp, "2026-04-21T14:00")).toEqual({
      at: "2026-04-21T14:00",
      publicationDay: "2026-04-13",
      digestAt: "2026-04-13T08:00:00.000Z",
    });
    expect(meetingView(csp, "2027-01-05T14:00")).toMatchObject({
      publicationDay: "2026-12-23",
      digestAt: "2026-12-23T09:00:00.000Z",
    });
  });

  it.each([
    ["2026-09-16T08:30", "2026-09-15T08:00:00.000Z"],
    ["2026-09-16T09:00", "2026-09-15T08:00:00.000Z"],
    ["2026-09-14T09:00", "2026-09-11T08:00:00.000Z"],
    ["2026-09-16T09:01", "2026-09-16T08:00:00.000Z"],
  ])(
    "at %s whose papers are for the day itself still has its digest before it begins",
    (meeting, digestAt) => {
      const sameDay = board({ digest: { rule: { kind: "days", count: 0 }, at: "09:00" } });

      expect(meetingView(sameDay, meeting)).toMatchObject({ publicationDay: meeting.slice(0, 10), digestAt });
    },
  );

  it("is the next one until it begins, and the last one from then on", () => {
    expect(nextMeeting(csp, at("2026-04-21 13:59"))?.at).toBe("2026-04-21T14:00");
    expect(nextMeeting(csp, at("2026-04-21 14:00"))?.at).toBe("2026-07-14T14:00");
    expect(nextMeeting(csp, at("2026-07-14 14:00"))).toBe(null);
    expect(lastMeeting(csp, at("2026-04-21 13:59"))).toBe(null);
    expect(lastMeeting(csp, at("2026-04-21 14:00"))).toBe("2026-04-21T14:00");
    expect(lastMeeting(csp, at("2027-01-01 00:00"))).toBe("2026-07-14T14:00");
  });
});

describe("what is asked", () => {
  it.each([
    ["2026-03-02", "2026-04-21T14:00", "2026-04-13"],
    ["2026-04-12", "2026-04-21T14:00", "2026-04-13"],
    ["2026-04-13", "2026-07-14T14:00", "2026-07-06"],
    ["2026-04-21", "2026-07-14T14:00", "2026-07-06"],
  ])("on %s is wanted for the meeting of %s, by %s", (day, meeting, due) => {
    expect(wantedFrom(csp, day)).toEqual({ meeting, due });
  });

  it("after the papers of the last meeting is wanted for none", () => {
    expect(wantedFrom(csp, "2026-07-06")).toBe(null);
    expect(wantedFrom(board({ meetings: [] }), "2026-03-02")).toBe(null);
  });
});
