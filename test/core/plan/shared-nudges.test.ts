import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EventBody } from "../../../src/core/model/events.ts";
import { asBoardId } from "../../../src/core/names/ids.ts";
import { plan } from "../../../src/core/plan/plan.ts";
import { planNudges } from "../../../src/core/plan/plan-nudges.ts";
import { NO_ANSWER } from "../../reasons.ts";
import { at, board, nudges, prompts, questions } from "../build.ts";
import { type History, history } from "../history.ts";
import { attempt, boards, deeds } from "../random-world.ts";
import { told } from "../read-everything.ts";

const MINUTE = 60_000;

describe("an owner on several boards", () => {
  it.each([
    ["of different hours", nudges({ at: "14:00" }), "2026-03-09 15:00"],
    ["in different zones", { timezone: "Europe/Athens" }, "2026-03-09 10:00"],
    ["that nudge on different days", nudges({ afterWorkingDays: 3 }), "2026-03-09 10:00"],
  ])(
    "gets one message with one key from all that come to it at a moment: boards %s",
    (_which, changes, time) => {
      const [csp, lsab] = two(changes);
      const now = at(time);

      const { events, shared } = planNudges([csp, lsab], now);

      const [{ key } = { key: null }] = shared;
      // The same whenever it is planned: it tells since when it is due, and from which boards.
      expect(key).toMatch(/^nudge local:p3 2026-03-0\dT\d\d:00:00\.000Z csp lsab$/);
      const later = planNudges([csp, lsab], at(time.replace(":00", ":20")));
      expect(later.shared.map((each) => each.key)).toEqual([key]);
      expect(shared).toEqual([
        { key, person: "p3", user: "local:p3", boards: ["csp", "lsab"], isBegun: false },
      ]);
      for (const [id, item] of [
        ["csp", "2026/27:csp-1"],
        ["lsab", "2026/27:lsab-1"],
      ] as const) {
        const saying = { due: [item], also: [], boards: ["csp", "lsab"] };
        expect(events.get(asBoardId(id))).toMatchObject([{ items: [item], deliveries: [{ key, saying }] }]);
      }
    },
  );

  it("gets another message from a board that comes to it later on the day, or in the same instant", () => {
    const [csp, lsab] = two();
    const now = at("2026-03-09 10:00");
    happen([csp], now);
    csp.speak();

    expect(keys(planNudges([csp, lsab], now))).toEqual(["nudge local:p3 2026-03-09T10:00:00.000Z lsab"]);
    expect(keys(planNudges([csp, lsab], at("2026-03-09 10:30")))).toEqual([
      "nudge local:p3 2026-03-09T10:00:00.000Z lsab",
    ]);
  });

  it("gets a message of their own each, and a board is in those alone that it has something for", () => {
    const [csp, lsab] = two({ owners: { "lsab-1": "p4" } });

    const { shared } = planNudges([csp, lsab], at("2026-03-09 10:00"));

    expect(shared.map(({ user, boards: ids }) => [user, ids])).toEqual([
      ["local:p3", ["csp"]],
      ["local:p4", ["lsab"]],
    ]);
  });

  it("keeps what an earlier version intended: a board that lacks it begins another message", () => {
    const [csp, lsab] = two();
    const saying = { kind: "nudge-owner", person: "p3", due: [], also: [], boards: [] } as const;
    const key = "nudge local:p3 2026-03-09 10:00";
    csp.at("2026-03-09 10:00").happen("bot", {
      kind: "nudged",
      items: ["2026/27:csp-1"],
      deliveries: [{ key, place: { kind: "person", user: "local:p3" }, saying }],
    });

    expect(keys(planNudges([csp, lsab], at("2026-03-09 10:05")))).toEqual([
      "nudge local:p3 2026-03-09T10:00:00.000Z lsab",
    ]);
  });
});

describe("what one board has begun", () => {
  it("is ended by the others under the same key, with what is due there", () => {
    const { csp, lsab, key } = begun();

    const { events } = planNudges([csp, lsab], at("2026-03-09 10:05"));

    expect([...events.keys()]).toEqual(["lsab"]);
    expect(keys({ events })).toEqual([key]);
    expect(told([...events.values()].flat())).toEqual(["nudge about lsab-1 to local:p3"]);
    happen([csp, lsab], at("2026-03-09 10:05"));
    expect(planNudges([csp, lsab], at("2026-03-09 10:06"))).toEqual({ events: new Map(), shared: [] });
  });

  it("is ended by a share without anything where nothing is due there any more, and once", () => {
    const { csp, lsab, key } = begun();
    lsab.at("2026-03-09 10:01").reply("p3", "lsab-1", "Yes.");

    const { events } = planNudges([csp, lsab], at("2026-03-09 10:05"));

    expect(keys({ events })).toEqual([key]);
    expect(events.get(lsab.board.id)).toMatchObject([{ items: [], deliveries: [{ saying: { due: [] } }] }]);
    happen([csp, lsab], at("2026-03-09 10:05"));
    expect(planNudges([csp, lsab], at("2026-03-09 10:06")).events.size).toBe(0);
  });

  it("is too late to have a share in once it was tried", () => {
    const { csp, lsab, key } = begun();
    const hold = { why: "doubt", reason: NO_ANSWER, until: at("2026-03-09 10:10") } as const;
    csp.happen("bot", { kind: "held", key, ...hold });

    expect(keys(planNudges([csp, lsab], at("2026-03-09 10:05")))).toEqual([
      "nudge local:p3 2026-03-09T10:00:00.000Z lsab",
    ]);
  });
});

it("on all kinds of boards, what was planned and written down is not due again, and nobody gets two messages at once", () => {
  const steps = fc.array(
    fc.record({
      gap: fc.integer({ min: 1, max: 20_000 }),
      deed: deeds,
      which: fc.nat(1),
      lost: fc.boolean(),
    }),
    { minLength: 5, maxLength: 25 },
  );
  fc.assert(
    fc.property(boards, boards, steps, (one, other, taken) => {
      const worlds = [history(one), history({ ...other, id: asBoardId("lsab") })];
      let now = Date.parse("2026-02-20T11:00:00.000Z");
      for (const { gap, deed, which, lost } of taken) {
        now += gap * MINUTE;
        const time = new Date(now).toISOString();
        for (const world of worlds) world.at(time).happen("bot", ...plan(world.board, world.state, time));
        // Something may come between, so that only the first board writes down its share.
        if (lost) happen(worlds, time, 1);
        happen(worlds, time);
        expect(planNudges(worlds, time).events.size).toBe(0);
        const waiting = worlds.flatMap(({ state }) => [...state.pending.values()]);
        const mine = waiting.filter(({ delivery }) => delivery.saying.kind === "nudge-owner");
        const users = new Map(
          mine.map(({ delivery: { key, place } }) => [key, place.kind === "person" ? place.user : ""]),
        );
        expect(new Set(users.values()).size).toBe(users.size);
        for (const world of worlds) world.speak();
        const world = worlds[which];
        if (world !== undefined) attempt(world, deed);
      }
      const all = worlds.map(({ events }) => keysOf(events));
      for (const each of all) expect(new Set(each).size).toBe(each.length);
    }),
    { numRuns: 25 },
  );
});

/** Two boards with one question each, asked on Monday 2 March 2026, both of which are the same person's. */
function two(changes: object = {}): [History, History] {
  const once = { meetings: [], ...prompts({ questions: 10 }) };
  const csp = history(board({ questions: questions(1), owners: { "csp-1": "p3" }, ...once }));
  const lsab = history(
    board({
      id: "lsab",
      channels: ["local:lsab"],
      questions: questions(1, "lsab"),
      owners: { "lsab-1": "p3" },
      ...once,
      ...changes,
    }),
  );
  return [
    csp.wakeAt("2026-02-27 12:00", "2026-03-02 09:00"),
    lsab.wakeAt("2026-02-27 12:00", "2026-03-02 09:00"),
  ];
}

/** Both boards are due, and the bot dies once the first has written down its share. */
function begun() {
  const [csp, lsab] = two();
  happen([csp, lsab], at("2026-03-09 10:00"), 1);
  const [key = ""] = csp.state.pending.keys();
  return { csp, lsab, key };
}

/** What is planned at a time is written down, by all boards or by the first few that have something to. */
function happen(worlds: readonly History[], time: string, first = worlds.length): void {
  const { events } = planNudges(worlds, time);
  const concerned = worlds.filter(({ board: { id } }) => events.has(id)).slice(0, first);
  for (const world of concerned) world.at(time).happen("bot", ...(events.get(world.board.id) ?? []));
}

function keys({ events }: Pick<ReturnType<typeof planNudges>, "events">): string[] {
  return keysOf([...events.values()].flat());
}

function keysOf(events: readonly EventBody[]): string[] {
  return events.flatMap((body) => (body.kind === "nudged" ? body.deliveries.map(({ key }) => key) : []));
}
