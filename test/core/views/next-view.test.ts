import { describe, expect, it } from "vitest";
import { nextView } from "../../../src/core/views/next-view.ts";
import { at, board, questions } from "../build.ts";
import { type History, history } from "../history.ts";

function next(world: History) {
  return nextView(world.board, world.state, world.time());
}

describe("what comes next", () => {
  it("are the coming slots, at most four, the next nudge and the next meeting", () => {
    const world = history(board({ questions: questions(20) })).wakeAt("2026-02-27 12:00", "2026-03-02 09:00");

    expect(next(world)).toMatchObject({
      board: "Community Safety Partnership",
      timezone: "Europe/London",
      paused: false,
      meeting: { at: "2026-04-21T14:00", digestAt: at("2026-04-13 09:00") },
      nudge: { at: at("2026-03-09 10:00"), references: ["CSP-01 (26/27)", "CSP-02 (26/27)"] },
    });
    expect(next(world).slots.map((slot) => slot.at)).toEqual([
      at("2026-03-09 09:00"),
      at("2026-03-16 09:00"),
      at("2026-03-23 09:00"),
      at("2026-03-30 09:00"),
    ]);
  });

  it("is no slot and no nudge while the board is paused", () => {
    const world = history(board()).wakeAt("2026-02-27 12:00", "2026-03-02 09:00").pause();

    expect(next(world)).toMatchObject({ paused: true, slots: [], nudge: null });
    expect(next(world).meeting?.at).toBe("2026-04-21T14:00");
  });

  it("is nothing at all for a board without questions and meetings", () => {
    const world = history(board({ questions: [], meetings: [] })).at("2026-03-02 09:00");

    expect(next(world)).toMatchObject({ slots: [], nudge: null, meeting: null });
  });
});
