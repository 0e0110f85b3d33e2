import { describe, expect, it } from "vitest";
import { localTimeOf } from "../../../src/core/calendar/calendar.ts";
import { comingSlots } from "../../../src/core/plan/coming-slots.ts";
import { board, prompts, questions } from "../build.ts";
import { type History, history } from "../history.ts";

/** The coming slots, a line each. */
function coming(world: History, count = 9): string[] {
  return comingSlots(world.board, world.state, world.time(), count).map(
    ({ at, questions }) =>
      `${localTimeOf(at, world.board.timezone)}: ${questions.map(({ reference }) => reference).join(", ")}`,
  );
}

function met(changes = {}): History {
  const world = history(board({ questions: questions(5), ...changes }));
  world.wake("2026-02-27 12:00");
  return world;
}

describe("the coming slots", () => {
  it("share out the questions that are left, and end with them", () => {
    expect(coming(met())).toEqual([
      "2026-03-02T09:00: CSP-01 (26/27), CSP-02 (26/27)",
      "2026-03-09T09:00: CSP-03 (26/27), CSP-04 (26/27)",
      "2026-03-16T09:00: CSP-05 (26/27)",
    ]);
    expect(coming(met(), 2).length).toBe(2);
  });

  it("leave out what is asked, retired or closed", () => {
    const world = met();
    world.wake("2026-03-02 09:00");
    world.notApplicable("csp-4").settings({
      questions: questions(5).map((question) => ({ ...question, retired: question.id === "csp-3" })),
    });

    expect(coming(world)).toEqual(["2026-03-09T09:00: CSP-05 (26/27)"]);
  });

  it("tell the words of the questions", () => {
    const [first] = comingSlots(met().board, met().state, met().time(), 1);

    expect(first?.questions[0]).toEqual({
      question: "csp-1",
      reference: "CSP-01 (26/27)",
      text: "Question 1?",
    });
  });

  it("begin with the morning on which a missed slot is made up for", () => {
    const world = met(prompts({ schedule: "0 9 * * 4" }));
    world.wake("2026-03-07 12:00");

    expect(coming(world, 2)).toEqual([
      "2026-03-09T08:00: CSP-01 (26/27), CSP-02 (26/27)",
      "2026-03-12T09:00: CSP-03 (26/27), CSP-04 (26/27)",
    ]);
  });

  it("start all over where a new round begins among them", () => {
    const world = met({ round: { starts: "2025-03-09" } });

    expect(coming(world, 3)).toEqual([
      "2026-03-02T09:00: CSP-01 (25/26), CSP-02 (25/26)",
      "2026-03-09T09:00: CSP-01 (26/27), CSP-02 (26/27)",
      "2026-03-16T09:00: CSP-03 (26/27), CSP-04 (26/27)",
    ]);
  });

  it("are those of the next round when nothing is left in this one", () => {
    const world = met({ questions: questions(2), round: { starts: "2025-05-19" } });
    world.wakeAt("2026-03-02 09:00", "2026-03-09 09:00");

    expect(coming(world)).toEqual(["2026-05-26T09:00: CSP-01 (26/27), CSP-02 (26/27)"]);
  });

  it("are none while the board is paused, or has no questions", () => {
    expect(coming(met().pause())).toEqual([]);
    expect(coming(met({ questions: [] }))).toEqual([]);
  });
});
