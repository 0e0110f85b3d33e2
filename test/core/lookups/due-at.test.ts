import fc from "fast-check";
import { expect, it } from "vitest";
import { dueAt } from "../../../src/core/lookups/due-at.ts";
import type { Board } from "../../../src/core/model/board.ts";
import type { Instant } from "../../../src/core/names/time.ts";
import { nextEvent } from "../../../src/core/plan/next-event.ts";
import { plan } from "../../../src/core/plan/plan.ts";
import { whyTooLate } from "../../../src/core/plan/plan-digests.ts";
import { itemView } from "../../../src/core/views/item-view.ts";
import { promptPost } from "../../../src/render/posts/prompt.ts";
import { fingerprint } from "../../../src/render/words/fingerprint.ts";
import { NOT_IN_CHANNEL } from "../../reasons.ts";
import { at, board, prompts } from "../build.ts";
import { type History, history } from "../history.ts";
import { attempt, boards, type Deed, deeds } from "../random-world.ts";

const START = Date.parse("2026-02-20T11:00:00.000Z");
const DAY = 86_400_000;

/** What is kept waiting, in hours, and which meetings leave the settings on the way. */
type Course = {
  readonly of: Board;
  readonly acts: readonly Deed[];
  readonly hold: number;
  readonly moved: boolean;
};

const courses: fc.Arbitrary<Course> = fc.record({
  of: boards,
  acts: fc.array(deeds, { minLength: 5, maxLength: 60 }),
  hold: fc.integer({ min: 0, max: 400 }),
  moved: fc.boolean(),
});

/** A board after a course of days: some of what it intends is said, the last of it is held. */
function after({ of, acts, hold, moved }: Course): History {
  const world = history(of);
  world.wake(new Date(START).toISOString());
  for (const [index, act] of acts.entries()) {
    world.wake(new Date(START + 3_600_000 + index * DAY).toISOString());
    attempt(world, act);
  }
  world.plan(new Date(START + 7_200_000 + acts.length * DAY).toISOString());
  if (moved) world.settings({ meetings: of.meetings.slice(1) });
  const [last] = [...world.state.pending.values()].slice(-1);
  const until = new Date(Date.parse(world.time()) + hold * 3_600_000).toISOString();
  if (last !== undefined && hold > 0)
    world.happen("bot", {
      kind: "held",
      key: last.delivery.key,
      why: "refused",
      reason: NOT_IN_CHANNEL,
      until,
    });
  return world;
}

/** Whether a beat has anything to plan, say or give up. */
function isDue({ board, state }: History, now: Instant): boolean {
  const waits = [...state.pending.values()].some(
    ({ delivery, held }) => held === null || held.until <= now || whyTooLate(board, delivery, now) !== null,
  );
  return waits || plan(board, state, now).length > 0;
}

function faces({ board, state }: History, now: Instant): string[] {
  return [...state.items.keys()].map((id) => fingerprint(promptPost(itemView(board, state, id, now), board)));
}

const times = fc.array(fc.integer({ min: 0, max: 420 * 24 * 60 }), { minLength: 20, maxLength: 20 });

it("a board is never due later than there is something to do on it", () => {
  fc.assert(
    fc.property(courses, times, (course, minutes) => {
      const world = after(course);
      const now = world.time();
      const due = dueAt(world.board, world.state, now);
      for (const minute of minutes) {
        const then = new Date(Date.parse(now) + minute * 60_000).toISOString();
        if (isDue(world, then))
          expect(due !== null && due <= then, `due at ${due}, not by ${then}`).toBe(true);
        if (due === null || then < due) expect(faces(world, then)).toEqual(faces(world, now));
      }
      const next = nextEvent(world.board, world.state, now);
      if (next !== null)
        expect(due !== null && due <= next.at, `due at ${due}, not by ${next.at}`).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it("a board on which all was done is not due before time goes on", () => {
  fc.assert(
    fc.property(courses, (course) => {
      const world = after({ ...course, hold: 0 });
      world.speak();
      // What was given up with a meeting that is not in the settings any more was said here all the same.
      const now = world.time();
      const due = dueAt(world.board, world.state, now);
      expect(due === null || due > now, `due at ${due}, at ${now}`).toBe(
        plan(world.board, world.state, now).length === 0,
      );
    }),
    { numRuns: 60 },
  );
});

it("a board nobody knows is due at once, and one that waits for its first round, when that begins", () => {
  const once = board({ ...prompts({ atOnce: true }), meetings: [] });
  const world = history(once);
  const now = at("2025-12-01 09:00");
  expect(dueAt(once, world.state, now)).toBe(now);

  world.wake("2025-12-01 09:00");
  expect(dueAt(once, world.state, now)).toBe("2026-01-04T23:59:59.999Z");
});

it("a board that is paused is due when its digest goes out, and one with something held when that is tried again", () => {
  const world = history(board());
  world.wake("2026-03-02 09:00");
  world.pause();
  expect(dueAt(world.board, world.state, world.time())).toBe(at("2026-04-13 09:00"));

  world.resume().plan("2026-03-09 09:00");
  expect(dueAt(world.board, world.state, world.time())).toBe(world.time());
  const until = at("2026-03-09 09:30");
  for (const key of world.state.pending.keys())
    world.happen("bot", { kind: "held", key, why: "refused", reason: NOT_IN_CHANNEL, until });
  expect(dueAt(world.board, world.state, world.time())).toBe(until);
});
