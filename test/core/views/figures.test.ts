import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roundAt } from "../../../src/core/calendar/round-at.ts";
import { figures } from "../../../src/core/views/figures.ts";
import type { Figures } from "../../../src/core/views/views.ts";
import { board, prompts, questions } from "../build.ts";
import { type History, history } from "../history.ts";
import { attempt, boards, deeds } from "../random-world.ts";

function count(world: History): Figures {
  const round = roundAt(world.board, world.time())?.name ?? null;
  return figures(world.board, world.state, round, world.time());
}

describe("the figures of a board", () => {
  it("count every item where it stands", () => {
    const world = history(board(prompts({ questions: 6 }))).wakeAt("2026-02-27 12:00", "2026-03-02 09:00");
    for (const question of ["csp-1", "csp-2", "csp-3"]) world.reply("p3", question, "Yes.");
    world
      .at("2026-03-03 12:00")
      .accept("csp-2")
      .wantMore("csp-3")
      .notApplicable("csp-4")
      .notApplicable("csp-7");
    world.extend("csp-5", "2026-05-29").at("2026-04-14 12:00");

    expect(count(world)).toEqual({
      total: 8,
      asked: 6,
      open: 3,
      overdue: 2,
      promised: 0,
      toCheck: 0,
      answered: 1,
      accepted: 1,
      notApplicable: 2,
      planned: 1,
    });
  });

  it("are all planned before the first round", () => {
    const world = history(board({ round: { starts: "2026-05-18" } })).at("2026-03-02 09:00");

    expect(count(world)).toMatchObject({ total: 8, asked: 0, planned: 8, open: 0 });
  });

  it("leave out what is retired, unless it was asked or decided", () => {
    const world = history(board()).wakeAt("2026-02-27 12:00", "2026-03-02 09:00");
    world.notApplicable("csp-7").assign("csp-8", "p3");
    world.settings({ questions: questions(8).map((question) => ({ ...question, retired: true })) });

    expect(count(world)).toMatchObject({ total: 3, asked: 2, open: 2, notApplicable: 1, planned: 0 });
    world.settings({ questions: [] });
    expect(count(world)).toMatchObject({ total: 3, asked: 2, open: 2, notApplicable: 1, planned: 0 });
  });

  it("count what is assigned before it is asked as planned, once", () => {
    const world = history(board()).at("2026-03-02 08:00").assign("csp-8", "p3");

    expect(count(world)).toMatchObject({ total: 8, planned: 8 });
  });

  it("are those of the round", () => {
    const world = history(board({ round: { starts: "2025-05-18" } }));
    world.wakeAt("2026-02-27 12:00", "2026-03-02 09:00");

    expect(count(world)).toMatchObject({ total: 8, asked: 2 });
    expect(count(world.at("2026-05-18 00:00"))).toMatchObject({ total: 8, asked: 0, planned: 8 });
  });

  it("add up, whatever happens", () => {
    fc.assert(
      fc.property(boards, fc.array(deeds, { minLength: 10, maxLength: 100 }), (of, acts) => {
        const world = history(of);
        world.wake("2026-02-20T11:00:00.000Z");
        for (const [index, act] of acts.entries()) {
          world.wake(new Date(Date.parse("2026-02-20T12:00:00.000Z") + index * 86_400_000).toISOString());
          attempt(world, act);
          const { total, asked, open, overdue, answered, accepted, notApplicable, planned } = count(world);

          expect(open + answered + accepted + notApplicable + planned).toBe(total);
          expect(total).toBe(of.questions.length);
          expect(asked).toBeLessThanOrEqual(open + answered + accepted + notApplicable);
          expect(asked).toBeGreaterThanOrEqual(open + answered + accepted);
          expect(overdue).toBeLessThanOrEqual(open);
        }
      }),
      { numRuns: 30 },
    );
  });
});
