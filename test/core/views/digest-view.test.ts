import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isClosed } from "../../../src/core/item/standing.ts";
import { digestView } from "../../../src/core/views/digest-view.ts";
import type { ItemView } from "../../../src/core/views/views.ts";
import { at, board, prompts, questions } from "../build.ts";
import { type History, history } from "../history.ts";
import { attempt, boards, deeds } from "../random-world.ts";

const APRIL = "2026-04-21T14:00";
const JULY = "2026-07-14T14:00";

/** A board that was asked eight questions on 2 March. */
function asked(changes = {}): History {
  return history(board({ ...prompts({ questions: 8 }), ...changes })).wakeAt(
    "2026-02-27 12:00",
    "2026-03-02 09:00",
  );
}

/** Which questions stand in which list of a digest. */
function lists(world: History, meeting: string) {
  const view = digestView(world.board, world.state, meeting, world.time());
  const names = (items: readonly ItemView[]) => items.map(({ reference }) => reference.slice(0, 6)).join(" ");
  return {
    answered: names(view.answeredSince),
    unanswered: names(view.unanswered),
    awaiting: names(view.awaitingDecision),
    withdrawn: view.withdrawnSince,
  };
}

describe("a digest", () => {
  it("names the meeting, its publication day, the meetings before and after, and the round", () => {
    const world = asked().at("2026-04-13 09:00");

    expect(digestView(world.board, world.state, APRIL, world.time())).toMatchObject({
      organisation: "Borchester City Council",
      board: "Community Safety Partnership",
      timezone: "Europe/London",
      round: "2026/27",
      meeting: APRIL,
      publicationDay: "2026-04-13",
      lastMeeting: null,
      followingMeeting: { at: JULY, publicationDay: "2026-07-06" },
    });
    world.at("2026-07-06 09:00");
    expect(digestView(world.board, world.state, JULY, world.time())).toMatchObject({
      lastMeeting: APRIL,
      followingMeeting: null,
    });
  });

  it("of a later meeting does not take one that has yet to come for the last", () => {
    const world = asked().at("2026-04-13 09:00");

    expect(digestView(world.board, world.state, JULY, world.time()).lastMeeting).toBe(null);
  });

  it("of a meeting that is over does not take a later one for the last", () => {
    const world = asked().at("2026-08-01 09:00");

    expect(digestView(world.board, world.state, APRIL, world.time()).lastMeeting).toBe(null);
    expect(digestView(world.board, world.state, JULY, world.time()).lastMeeting).toBe(APRIL);
  });

  it("tells what was answered or closed between the last digest and its meeting, which no paper could", () => {
    const world = asked();
    world.reply("p3", "csp-1", "Yes.");
    world.wake("2026-04-13 09:00");
    world.at("2026-04-13 09:01").reply("p3", "csp-2", "Yes.");
    world.reply("p3", "csp-3", "Yes.");
    world.accept("csp-3").withdraw(world.reply("p4", "csp-4", "Sorry."));
    expect(lists(world, APRIL)).toMatchObject({ answered: "CSP-01 CSP-02 CSP-03", awaiting: "" });

    world.at("2026-07-06 09:00");

    expect(lists(world, JULY)).toMatchObject({ awaiting: "CSP-01", answered: "CSP-02 CSP-03", withdrawn: 1 });
    expect(digestView(world.board, world.state, JULY, world.time()).lastDigest).toBe(at("2026-04-13 09:00"));
  });

  it("counts from the digest of the last meeting that had one", () => {
    const world = asked({ meetings: ["2026-02-20T14:00", APRIL, "2026-05-05T14:00", JULY] });
    world.wake("2026-04-13 09:00");
    world.reply("p3", "csp-1", "Yes.");
    // Nobody was there on the publication day of the meeting of 5 May, nor before it began.
    world.at("2026-07-06 09:00");

    expect(digestView(world.board, world.state, JULY, world.time())).toMatchObject({
      lastMeeting: "2026-05-05T14:00",
      lastDigest: at("2026-04-13 09:00"),
      answeredSince: [{ reference: "CSP-01 (26/27)" }],
    });
    expect(digestView(world.board, world.state, APRIL, world.time()).lastDigest).toBe(null);
  });

  it("before the first meeting tells all that was answered or closed since the beginning", () => {
    const world = asked();
    world.reply("p3", "csp-1", "Yes.");
    world.reply("p4", "csp-3", "No.");
    world.accept("csp-3").notApplicable("csp-5").at("2026-04-13 09:00");

    expect(lists(world, APRIL)).toEqual({
      answered: "CSP-01 CSP-03 CSP-05",
      unanswered: "CSP-02 CSP-04 CSP-06 CSP-07 CSP-08",
      awaiting: "",
      withdrawn: 0,
    });
  });

  it("puts each item into the lists it belongs to, and no other", () => {
    const world = asked();
    for (const question of ["csp-1", "csp-2", "csp-3", "csp-4", "csp-5"])
      world.reply("p3", question, "Yes.", { id: question });
    const emptied = world.reply("p3", "csp-7", "Yes.");
    world.at("2026-03-10 12:00").accept("csp-2").accept("csp-3").notApplicable("csp-6");
    world.wake("2026-04-13 09:00");
    // The meeting of 21 April takes place.
    world.at("2026-05-01 12:00");
    world.reply("p4", "csp-3", "Yes.");
    world.accept("csp-4").wantMore("csp-5").withdraw(emptied);
    world.at("2026-07-06 09:00");

    expect(lists(world, JULY)).toEqual({
      answered: "CSP-03 CSP-04",
      unanswered: "CSP-07 CSP-08 CSP-05",
      awaiting: "CSP-01",
      withdrawn: 1,
    });
  });

  it("counts an edit since the last digest as an answer since", () => {
    const world = asked();
    const reply = world.reply("p3", "csp-1", "Yes.");
    world.wake("2026-04-13 09:00");
    world.at("2026-05-01 12:00").edit(reply, "Yes, since May.").at("2026-07-06 09:00");

    expect(lists(world, JULY)).toMatchObject({ answered: "CSP-01", awaiting: "" });
  });

  it("shows what was answered of the round before, since the last digest", () => {
    const world = history(board({ ...prompts({ questions: 8 }), round: { starts: "2025-05-18" } }));
    world.wakeAt("2026-02-27 12:00", "2026-03-02 09:00");
    world.reply("p3", "2025/26:csp-1", "Yes.");
    world.wake("2026-04-13 09:00");
    world.at("2026-05-01 12:00").reply("p3", "2025/26:csp-2", "Yes.");
    world.reply("p4", "2025/26:csp-3", "Yes.");
    world.accept("2025/26:csp-3").withdraw(world.reply("p4", "2025/26:csp-4", "Sorry."));
    world.wakeAt("2026-05-18 09:00", "2026-07-06 09:00");
    const view = digestView(world.board, world.state, JULY, world.time());

    expect(view.answeredSince.map(({ reference }) => reference)).toEqual([
      "CSP-02 (25/26)",
      "CSP-03 (25/26)",
    ]);
    expect(view.withdrawnSince).toBe(1);
    expect(view.awaitingDecision).toEqual([]);
    expect(view.unanswered.map(({ reference }) => reference.slice(7))).toEqual(Array(8).fill("(26/27)"));
    expect(view.figures).toMatchObject({ total: 8, asked: 8, open: 8 });
  });

  it("tells the coming slots, at most three", () => {
    const world = history(board({ questions: questions(20) }));
    world.wake("2026-02-27 12:00");

    expect(digestView(world.board, world.state, APRIL, world.time()).next.map(({ at }) => at)).toEqual([
      "2026-03-02T09:00:00.000Z",
      "2026-03-09T09:00:00.000Z",
      "2026-03-16T09:00:00.000Z",
    ]);
  });

  it("before the first round has nothing to tell but what will be asked", () => {
    const world = history(board({ round: { starts: "2026-05-18" } }));
    world.wake("2026-02-27 12:00");

    expect(lists(world, APRIL)).toEqual({ answered: "", unanswered: "", awaiting: "", withdrawn: 0 });
    expect(digestView(world.board, world.state, APRIL, world.time())).toMatchObject({
      round: null,
      figures: { total: 8, asked: 0, planned: 8 },
      next: [{ at: "2026-05-18T08:00:00.000Z" }, {}, {}],
    });
  });
});

it("whatever happens, an item is in one list at most, and every open one is unanswered", () => {
  fc.assert(
    fc.property(boards, fc.array(deeds, { minLength: 20, maxLength: 120 }), (of, acts) => {
      const world = history({ ...of, meetings: [APRIL, JULY] });
      world.wake("2026-02-20T11:00:00.000Z");
      for (const [index, act] of acts.entries()) {
        world.wake(new Date(Date.parse("2026-02-20T12:00:00.000Z") + index * 86_400_000).toISOString());
        attempt(world, act);
      }
      const { answeredSince, toCheck, unanswered, awaitingDecision, figures } = digestView(
        world.board,
        world.state,
        JULY,
        world.time(),
      );
      const all = [...answeredSince, ...toCheck, ...unanswered, ...awaitingDecision].map(({ item }) => item);

      expect(new Set(all).size).toBe(all.length);
      expect(unanswered.every(({ status }) => status === "open")).toBe(true);
      expect(unanswered.length).toBe(figures.open);
      expect(toCheck.length).toBe(figures.toCheck);
      expect(unanswered.filter(({ overdue }) => overdue).length).toBe(figures.overdue);
      expect(awaitingDecision.every(({ status }) => status === "answered")).toBe(true);
      expect(answeredSince.some(({ status }) => status === "open" || status === "planned")).toBe(false);
    }),
    { numRuns: 30 },
  );
});

it("whatever happens, what is closed when the papers go out stands in them or in earlier ones", () => {
  fc.assert(
    fc.property(boards, fc.array(deeds, { minLength: 75, maxLength: 100 }), (of, acts) => {
      const world = history({ ...of, meetings: [APRIL, "2026-05-05T14:00", "2026-05-07T14:00", JULY] });
      const told = new Set<string>();
      world.wake("2026-02-20T11:00:00.000Z");
      for (const [index, act] of acts.entries()) {
        const due = world.wake(
          new Date(Date.parse("2026-02-20T12:00:00.000Z") + index * 86_400_000).toISOString(),
        );
        for (const body of due) {
          if (body.kind !== "digested") continue;
          const view = digestView(world.board, world.state, body.meeting, world.time());
          for (const { item, decision } of view.answeredSince) told.add(`${item} ${decision?.at}`);
          const closed = world.state.items.valueSeq().filter(isClosed);
          for (const { id, decision } of closed) expect(told).toContain(`${id} ${decision?.at}`);
        }
        attempt(world, act);
      }
    }),
    { numRuns: 30 },
  );
});
