import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, hourOf } from "../../../src/core/calendar/calendar.ts";
import { isWorkingDay } from "../../../src/core/calendar/working-days.ts";
import { plan } from "../../../src/core/plan/plan.ts";
import { at, board, prompts, questions } from "../build.ts";
import { type History, history } from "../history.ts";
import { attempt, boards, deeds } from "../random-world.ts";
import { told } from "../read-everything.ts";

const MINUTE = 60_000;

describe("a plan", () => {
  it("meets the board first, and learns its timetable", () => {
    const world = history(board());

    expect(world.wake("2026-02-27 12:00")).toEqual([
      { kind: "opened" },
      { kind: "timetable-known", schedule: "0 9 * * 1", timezone: "Europe/London" },
    ]);
    expect(world.wake("2026-02-27 12:01")).toEqual([]);
    expect(world.settings(prompts({ schedule: "0 9 * * 2" })).wake()).toEqual([
      { kind: "timetable-known", schedule: "0 9 * * 2", timezone: "Europe/London" },
    ]);
    expect(world.settings({ timezone: "Europe/Dublin" }).wake()).toEqual([
      { kind: "timetable-known", schedule: "0 9 * * 2", timezone: "Europe/Dublin" },
    ]);
  });

  it("asks first, then sums up, and chases last", () => {
    const world = history(board({ questions: questions(3), owners: { "csp-1": "p4" } }));
    world.wakeAt("2026-02-27 12:00", "2026-04-01 09:00");

    expect(told(world.wake("2026-04-13 11:00"))).toEqual([
      "prompt csp-3 in local:csp",
      "digest-short for 2026-04-21T14:00 in local:csp",
      "digest-full for 2026-04-21T14:00 to local:p2",
      "nudge about csp-1 to local:p4",
      "nudge p3 p4 about csp-2 under post2 in local:csp",
    ]);
  });

  it("looks at nothing but its arguments, and changes none", () => {
    const world = history(board());
    world.wake("2026-02-27 12:00");
    const before = world.state;
    const now = at("2026-03-02 09:00");

    expect(plan(world.board, world.state, now)).toEqual(plan(world.board, world.state, now));
    expect(world.state).toBe(before);
  });
});

/** Gaps between two looks at a board, in minutes: a beat, some hours, a long outage. */
const gaps = fc.oneof(
  fc.constant(1),
  fc.integer({ min: 1, max: 600 }),
  fc.integer({ min: 600, max: 20_000 }),
  fc.integer({ min: 20_000, max: 200_000 }),
);
const steps = fc.array(fc.record({ gap: gaps, deed: deeds, speaks: fc.boolean() }), {
  minLength: 5,
  maxLength: 40,
});

describe("whatever happens, on all kinds of boards", () => {
  it("what was planned and applied is not due again", () => {
    fc.assert(
      fc.property(boards, steps, (of, taken) => {
        const world = history(of).at("2026-02-20T11:00:00.000Z");
        for (const { gap, deed, speaks } of taken) {
          world.at(new Date(Date.parse(world.time()) + gap * MINUTE).toISOString());
          world.plan();

          expect(plan(world.board, world.state, world.time())).toEqual([]);
          if (speaks) world.speak();
          attempt(world, deed);
          world.plan();
          expect(plan(world.board, world.state, world.time())).toEqual([]);
        }
        expect(faults(world)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  /** What must never be in a journal: a key or a question twice, a word on a closed day, too many at once. */
  function faults(world: History): string[] {
    const keys = world.events.flatMap((event) =>
      "deliveries" in event ? event.deliveries.map(({ key }) => key) : [],
    );
    const asked = world.events.flatMap((event) => (event.kind === "asked" ? event.items : []));
    const many = world.events.filter(
      (event) => event.kind === "asked" && event.items.length > world.board.prompts.questions,
    );
    const first = world.board.prompts.atOnce ? world.events.find(({ kind }) => kind === "asked") : undefined;
    const closed = world.events.filter(
      (event) =>
        event.by === "bot" &&
        event !== first &&
        (event.kind === "nudged" || event.kind === "asked") &&
        !world.board.prompts.anyDay &&
        !isWorkingDay(dayOf(event.at, world.board.timezone), world.board),
    );
    const early = world.events.filter(
      (event) => event.kind === "nudged" && hourOf(event.at, world.board.timezone) < world.board.nudges.at,
    );
    return [
      ...closed.map(({ n, at: when }) => `on a closed day: event ${n}, ${when}`),
      ...early.map(({ n, at: when }) => `chased before the hour: event ${n}, ${when}`),
      ...twice(keys).map((key) => `intended twice: ${key}`),
      ...twice(asked.map(({ item }) => item)).map((item) => `asked twice: ${item}`),
      ...many.map(({ n }) => `asked too many: event ${n}`),
      ...world.events.flatMap(({ n }, index) => (n === index + 1 ? [] : [`gap at event ${n}`])),
    ];
  }

  function twice(list: readonly string[]): string[] {
    return list.filter((entry, index) => list.indexOf(entry) !== index);
  }

  it("a whole year has one key for each delivery, and each question once a round", () => {
    const world = history(
      board({
        questions: questions(20),
        channels: ["local:csp", "local:csp2"],
        owners: { "csp-1": "p3", "csp-2": "p3", "csp-9": "p4" },
        meetings: ["2026-04-21T14:00", "2026-07-14T14:00", "2026-10-13T14:00", "2027-01-12T14:00"],
        round: { starts: "2025-05-18" },
      }),
    );
    for (let hour = 0; hour < 366 * 24; hour += 3) {
      world.at(new Date(Date.parse("2026-02-20T10:00:00.000Z") + hour * 60 * MINUTE).toISOString()).wake();
      if (hour % 96 === 0)
        attempt(world, { kind: "reply", question: `csp-${(hour / 96) % 20}`, person: "p3" });
      if (hour % 480 === 0)
        attempt(world, { kind: "want more", question: `csp-${(hour / 96) % 20}`, person: "p1" });
    }
    const count = (kind: string) => world.events.filter((event) => event.kind === kind).length;

    expect(faults(world)).toEqual([]);
    expect(
      world.state.items
        .filter((item) => item.asked !== null)
        .countBy((item) => item.asked?.round)
        .toJS(),
    ).toEqual({
      "2025/26": 20,
      "2026/27": 20,
    });
    expect(count("digested")).toBe(4);
    expect(count("nudged")).toBeGreaterThan(20);
    expect(world.state.pending.size).toBe(0);
  });
});
