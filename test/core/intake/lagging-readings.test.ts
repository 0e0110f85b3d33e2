import fc from "fast-check";
import { expect, it } from "vitest";
import { missedReplies } from "../../../src/core/intake/missed-replies.ts";
import type { Reply, Written } from "../../../src/core/model/reply.ts";
import type { ThreadReading } from "../../../src/core/model/thread-reading.ts";
import { type MessageKey, messageKey } from "../../../src/core/names/ids.ts";
import type { Instant } from "../../../src/core/names/time.ts";
import { at } from "../build.ts";
import { type History, history } from "../history.ts";

/** One thing that happens to a message of the thread; the first thing that happens to it is that it is written. */
type Turn = {
  readonly message: string;
  readonly what: "edited" | "deleted-or-back";
  readonly heard: boolean;
};

/** A thread as it truly goes on, one thing a minute. `reply` is what a platform tells of it at once. */
type Truth = readonly {
  readonly minute: number;
  readonly id: string;
  readonly reply: Reply;
  readonly heard: boolean;
}[];

const turns = fc.array(
  fc.record({
    message: fc.constantFrom("one", "two", "three"),
    what: fc.constantFrom<Turn["what"]>("edited", "deleted-or-back"),
    heard: fc.boolean(),
  }),
  { maxLength: 14 },
);

/** A reading in some minute: how far it may be behind, and how far it is for each message (1 is not at all). */
const readings = fc.array(
  fc.record({
    minute: fc.integer({ min: 0, max: 15 }),
    lag: fc.integer({ min: 0, max: 6 }),
    shares: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
    tellsDeleted: fc.boolean(),
  }),
  { maxLength: 4 },
);

it("a reading that is behind changes nothing of what was heard, however much it leaves out, still shows or tells of", () => {
  fc.assert(
    fc.property(turns, readings, (given, reads) => {
      const truth = truthOf(given);
      const world = asked();
      for (let minute = 0; minute <= 15; minute += 1) {
        hear(world, truth, minute, () => true);
        for (const read of reads.filter((each) => each.minute === minute)) {
          const { state } = world;
          sweep(world, readingOf(truth, read));
          expect(world.state.evidence.toJS()).toEqual(state.evidence.toJS());
          expect(world.state.tombstones.toJS()).toEqual(state.tombstones.toJS());
        }
      }
    }),
    { numRuns: 150 },
  );
});

it("whatever was missed, and whatever readings behind told meanwhile, one that is up to date tells the truth", () => {
  fc.assert(
    fc.property(turns, readings, fc.boolean(), (given, reads, tellsDeleted) => {
      const truth = truthOf(given);
      const world = asked();
      for (let minute = 0; minute <= 15; minute += 1) {
        hear(world, truth, minute, ({ heard }) => heard);
        for (const read of reads.filter((each) => each.minute === minute))
          sweep(world, readingOf(truth, read));
      }
      world.at(time(40));
      sweep(world, readingOf(truth, { minute: 40, lag: 10, shares: [1, 1], tellsDeleted }));

      const standing = ["one", "two", "three"].flatMap((id) => textAt(truth, id, 40)?.text ?? []);
      expect(
        world
          .view("csp-1")
          .replies.map(({ text }) => text)
          .toSorted(),
      ).toEqual(standing.toSorted());
    }),
    { numRuns: 150 },
  );
});

function asked(): History {
  return history().wakeAt("2026-02-27 12:00", "2026-03-02 09:00").at(time(0));
}

function time(minute: number): Instant {
  return new Date(Date.parse(at("2026-03-02 10:00")) + minute * 60_000).toISOString();
}

/** What truly happens: each message is written first, then edited, deleted and brought back by turns. */
function truthOf(given: readonly Turn[]): Truth {
  const world = asked();
  const alive = new Map<string, boolean>();
  const latest = new Map<string, Written>();
  return given.flatMap(({ message: id, what, heard }, index): Truth => {
    const minute = index + 1;
    const before = latest.get(id);
    const now = time(minute);
    if (before === undefined) {
      const written = { ...world.write("p3", "csp-1", `${id} at ${minute}`, { id }), at: now };
      latest.set(id, written);
      alive.set(id, true);
      return [{ minute, id, heard, reply: { kind: "new", written } }];
    }
    const isAlive = alive.get(id) === true;
    if (what === "edited" && !isAlive) return [];
    if (what === "edited") {
      const written = { ...before, text: `${id} at ${minute}`, editedAt: now };
      latest.set(id, written);
      return [{ minute, id, heard, reply: { kind: "changed", written } }];
    }
    alive.set(id, !isAlive);
    const { message, thread } = before;
    return [
      isAlive
        ? { minute, id, heard, reply: { kind: "withdrawn", message, thread, author: null, at: now } }
        : { minute, id, heard, reply: { kind: "restored", written: before, at: now } },
    ];
  });
}

/** What reaches the bot in a minute. */
function hear(world: History, truth: Truth, minute: number, isHeard: (each: Truth[number]) => boolean): void {
  world.at(time(minute));
  for (const each of truth) if (each.minute === minute && isHeard(each)) world.receive(each.reply);
}

function sweep(world: History, read: ThreadReading): void {
  const root = world.root("csp-1");
  for (const reply of missedReplies(world.state, world.item("csp-1"), root, read)) world.receive(reply);
}

/** The thread as it was: each message as of a moment of its own between `lag` minutes ago and now. */
function readingOf(
  truth: Truth,
  read: { minute: number; lag: number; shares: readonly [number, number]; tellsDeleted: boolean },
): ThreadReading {
  const { minute, lag, shares, tellsDeleted } = read;
  const seen = ["one", "two", "three"].map((id, index) => {
    const until = minute - lag + lag * (shares[index % 2] ?? 1);
    return { last: truth.findLast((each) => each.id === id && each.minute <= until)?.reply, id, until };
  });
  return {
    root: "there",
    replies: seen.flatMap(({ id, until }) => textAt(truth, id, until) ?? []),
    deleted: seen.flatMap(({ last }) =>
      tellsDeleted && last?.kind === "withdrawn" ? [{ message: last.message, at: last.at }] : [],
    ),
    blocked: [],
    unread: [],
    touched: new Map(seen.flatMap(({ last }) => (last === undefined ? [] : [touch(last)]))),
    sureUntil: time(minute - lag),
  };
}

/** When the last thing happened to a message, as its platform keeps it. */
function touch(last: Reply): readonly [MessageKey, Instant] {
  if (last.kind === "withdrawn" || last.kind === "restored")
    return [messageKey(last.kind === "withdrawn" ? last.message : last.written.message), last.at];
  return [messageKey(last.written.message), last.written.editedAt ?? last.written.at];
}

/** How a message stood at a moment; null if it did not. */
function textAt(truth: Truth, id: string, minute: number): Written | null {
  const last = truth.findLast((each) => each.id === id && each.minute <= minute)?.reply;
  return last === undefined || last.kind === "withdrawn" ? null : last.written;
}
