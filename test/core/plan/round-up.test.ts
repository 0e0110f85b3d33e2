import { describe, expect, it } from "vitest";
import { localTimeOf } from "../../../src/core/calendar/calendar.ts";
import { roundUpDueAt } from "../../../src/core/plan/round-up.ts";
import { board, questions } from "../build.ts";
import { type History, history } from "../history.ts";

/** A board of one question, owned by p3, that was asked on Monday 2 March 2026. */
function asked(): History {
  const world = history(board({ questions: questions(1), owners: { "csp-1": "p3" } }));
  return world.wakeAt("2026-02-27 12:00", "2026-03-02 09:00").at("2026-03-03 11:00");
}

/** When the secretary is told something next, on the board's wall. */
function told(world: History): string | null {
  const at = roundUpDueAt(world.board, world.state, world.time());
  return at === null ? null : localTimeOf(at, world.board.timezone).replace("T", " ");
}

describe("what the secretary is told in the morning", () => {
  it("is no question passed on that was given to somebody meanwhile", () => {
    const world = asked();
    world.reply("p3", "csp-1", "One for Public Health, not mine.");
    expect(told(world)).toBe("2026-03-04 10:00");

    world.at("2026-03-03 15:00").assign("csp-1", "p4");
    expect(told(world)).toBeNull();
    world.at("2026-03-03 16:00").reply("p4", "csp-1", "Not mine either, one for Housing.");
    expect(told(world)).toBe("2026-03-04 10:00");
  });

  it("is no wish for more time that was granted meanwhile", () => {
    const world = asked();
    world.reply("p3", "csp-1", "Could I have until 30 April please?");
    expect(told(world)).toBe("2026-03-04 10:00");

    world.at("2026-03-03 15:00").extend("csp-1", "2026-04-30");
    expect(told(world)).toBeNull();
  });
});
