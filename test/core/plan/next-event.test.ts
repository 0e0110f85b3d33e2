import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localTimeOf } from "../../../src/core/calendar/calendar.ts";
import type { Board } from "../../../src/core/model/board.ts";
import type { EventBody } from "../../../src/core/model/events.ts";
import { nextEvent } from "../../../src/core/plan/next-event.ts";
import { NOT_IN_CHANNEL } from "../../reasons.ts";
import { at, board, nudges, questions } from "../build.ts";
import { type History, history } from "../history.ts";
import { attempt, boards, type Deed, deeds } from "../random-world.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const RUNS = 16;

function next(world: History): string | null {
  const event = nextEvent(world.board, world.state, world.time());
  return event === null
    ? null
    : `${event.what} ${localTimeOf(event.at, world.board.timezone).replace("T", " ")}`;
}

describe("the next event", () => {
  it("is whatever comes first: prompt, nudge, digest or meeting", () => {
    const world = history(board({ questions: questions(2) }));
    world.wake("2026-02-27 12:00");

    const seen: (string | null)[] = [];
    for (let event = next(world); seen.length < 7; event = next(world)) {
      seen.push(event);
      world.wake(event?.replace(/^\w+ /, ""));
    }

    expect(seen).toEqual([
      "prompt 2026-03-02 09:00",
      "nudge 2026-03-09 10:00",
      "nudge 2026-03-16 10:00",
      "nudge 2026-03-23 10:00",
      "digest 2026-04-13 09:00",
      "meeting 2026-04-21 14:00",
      "digest 2026-07-06 09:00",
    ]);
  });

  it("is what the secretary is told in the morning after somebody asked back, once", () => {
    const world = history(board({ questions: questions(1), ...nudges({ max: 0 }), meetings: [] }));
    world.wakeAt("2026-02-27 12:00", "2026-03-02 09:00");
    world.at("2026-03-03 11:00").reply("p4", "csp-1", "Does this include the fire service?");

    expect(next(world)).toBe("round-up 2026-03-04 10:00");
    world.wake("2026-03-04 10:00");
    expect(next(world)).toBe("prompt 2027-01-11 09:00");
  });

  it("names the digest where digest and prompt come at once", () => {
    const world = history(board({ questions: questions(8) }));
    world.wake("2026-04-10 12:00");

    expect(next(world)).toBe("digest 2026-04-13 09:00");
  });

  it("is a later one where somebody has just made another due", () => {
    const world = history(board({ questions: questions(3), meetings: [] }));
    world.wakeAt("2026-02-27 12:00", "2026-03-02 09:00", "2026-03-09 09:00");
    world.pause().wake("2026-03-09 10:00");
    world.at("2026-03-09 11:00").resume();

    expect(next(world)).toBe("nudge 2026-03-16 10:00");
    world.settings({ meetings: ["2026-03-17T14:00", "2026-03-18T10:00"] });
    expect(next(world)).toBe("digest 2026-03-10 09:00");
  });

  it("is a delivery that is to be tried again", () => {
    const world = history(board());
    world.wake("2026-02-27 12:00");
    world.plan("2026-03-02 09:00");
    for (const [key, until] of [...world.state.pending.keys()].map((key, index) => [
      key,
      `2026-03-02 10:${30 - index * 15}`,
    ]))
      world.happen("bot", {
        kind: "held",
        key: key ?? "",
        why: "refused",
        reason: NOT_IN_CHANNEL,
        until: at(until ?? ""),
      });

    expect(next(world)).toBe("retry 2026-03-02 10:15");
    expect(next(world.at("2026-03-02 10:15"))).toBe("retry 2026-03-02 10:30");
    expect(next(world.at("2026-03-02 10:30").speak())).toBe("prompt 2026-03-09 09:00");
  });

  it("is none where nothing is in sight", () => {
    expect(next(history(board({ questions: [], meetings: [] })).at("2026-03-02 09:00"))).toBe(null);
  });

  it("is only the meetings and their digests while a board is paused", () => {
    const world = history(board());
    world.wake("2026-02-27 12:00");
    world.pause();

    expect(next(world)).toBe("digest 2026-04-13 09:00");
  });
});

/** From one event to the next until a time; at each somebody may do something. Returns how far it came. */
function step(world: History, until: string, acts: readonly Deed[]): number {
  let count = 0;
  for (;;) {
    const before = world.time();
    const event = nextEvent(world.board, world.state, before);
    if (event === null || event.at > until) return count;
    expect(event.at > before).toBe(true);
    world.wake(event.at);
    const act = acts[count];
    if (act !== undefined) attempt(world, act);
    // What that makes due is said at the next beat, which is not an event of its own.
    world.wake();
    count += 1;
    if (count > 5000) throw new Error("no end of events");
  }
}

/** What was said, a line each: when, what, about which items. A slot with nothing left to ask says nothing. */
function chronicle(world: History, from: string, until: string): string[] {
  return world.events
    .filter(({ at: time, by }) => by === "bot" && time > from && time <= until)
    .flatMap((event) => lineOf(event).map((line) => `${event.at} ${line}`));
}

function lineOf(event: EventBody): string[] {
  if (event.kind === "asked" && event.items.length > 0)
    return [`asked ${event.items.map(({ item }) => item).join(" ")}`];
  if (event.kind === "nudged") return [`nudged ${event.items.join(" ")}`];
  return event.kind === "digested" ? [`digested ${event.meeting}`] : [];
}

/**
 * Steps through a board's time until the end of some days, somebody doing something at each event, and looks at those
 * days again every so many minutes, the same being done. Returns what was said in them, either way.
 */
function bothWays(
  of: Board,
  first: string,
  acts: readonly Deed[],
  { days, minutes, daysBefore }: { days: number; minutes: number; daysBefore: number },
): [string[], string[]] {
  const from = at(first);
  const until = new Date(Date.parse(from) + days * DAY).toISOString();
  const stepping = history(of);
  stepping.wake(new Date(Date.parse(from) - daysBefore * DAY + 11 * 60 * MINUTE).toISOString());
  step(stepping, until, acts);

  const looking = history(of);
  for (const event of stepping.events.filter(({ at: time }) => time <= from))
    looking.at(event.at).happen(event.by, event);
  for (let time = Date.parse(from); time <= Date.parse(until); time += minutes * MINUTE) {
    const now = new Date(time).toISOString();
    looking.wake(now);
    const done = stepping.events.filter((event) => event.at === now && now > from && event.by !== "bot");
    for (const event of done) looking.happen(event.by, event);
    if (done.length > 0) looking.wake();
  }
  return [chronicle(stepping, from, until), chronicle(looking, from, until)];
}

describe("stepping from event to event", () => {
  const weeks = fc.constantFrom(
    "2026-03-05 00:00",
    "2026-03-26 00:00",
    "2026-04-01 00:00",
    "2026-05-15 00:00",
    "2026-10-22 00:00",
    "2026-12-23 00:00",
  );

  const before = fc.integer({ min: 1, max: 30 });

  it("says the same at the same instants as looking every minute, over Easter", () => {
    const settings = { ...nudges({ afterWorkingDays: 1 }), questions: questions(12) };
    const [stepped, looked] = bothWays(
      board({ ...settings, meetings: ["2026-04-15T14:00"] }),
      "2026-04-06 12:00",
      [],
      { days: 2, minutes: 1, daysBefore: 42 },
    );

    expect(stepped).toEqual([
      "2026-04-07T08:00:00.000Z asked 2026/27:csp-11 2026/27:csp-12",
      "2026-04-07T08:00:00.000Z digested 2026-04-15T14:00",
      "2026-04-08T09:00:00.000Z nudged 2026/27:csp-11 2026/27:csp-12",
    ]);
    expect(looked).toEqual(stepped);
  });

  it("says the same at the same instants as looking every quarter of an hour, on all kinds of boards", () => {
    let said = 0;
    fc.assert(
      fc.property(boards, weeks, before, fc.array(deeds, { maxLength: 60 }), (of, week, daysBefore, acts) => {
        const [stepped, looked] = bothWays(of, week, acts, { days: 6, minutes: 15, daysBefore });
        said += stepped.length;

        expect(looked).toEqual(stepped);
      }),
      { numRuns: RUNS, seed: 2026 },
    );
    expect(said).toBeGreaterThan(5);
  });

  it("always goes forward, and comes to an end of every year", () => {
    fc.assert(
      fc.property(boards, fc.array(deeds, { maxLength: 100 }), (of, acts) => {
        const world = history(of);
        world.wake("2026-02-20 11:00");

        expect(step(world, at("2027-06-30 00:00"), acts)).toBeLessThan(1000);
      }),
      { numRuns: 20 },
    );
  });
});
