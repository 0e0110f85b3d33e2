import { describe, expect, it } from "vitest";
import type { ChatFault } from "../../../src/chat/chat.ts";
import type { BoardFacts, Facts } from "../../../src/cli/health/gather-facts.ts";
import { SEVERITY } from "../../../src/cli/health/severity.ts";
import { type Verdict, verdict } from "../../../src/cli/health/verdict.ts";
import type { Hold, Place } from "../../../src/core/model/delivery.ts";
import { asBoardId, asChannelRef, asUserRef } from "../../../src/core/names/ids.ts";
import type { Silence } from "../../../src/core/ownership/whose-channels.ts";
import type { BeatStates } from "../../../src/schedule/beat-runner.ts";
import { CANNOT_LOOK, DELETED, NO_ANSWER, NOT_IN_CHANNEL } from "../../reasons.ts";

const NOW = "2026-09-07T08:00:00.000Z";
const MINUTE = 60_000;
const CHANNEL = asChannelRef("slack:C0CSP");
const IDLE = { fault: null, underWay: null };
const HELD = {
  because: "the bot is not in the channel",
  fix: "Open the channel in Slack and type /invite @soc-questions in it.",
};
const FULL = { because: "the disk is full", fix: "Make room." };
const REFUSED = { kind: "not-allowed", reason: NOT_IN_CHANNEL } as const;

const POST: Place = { kind: "channel", channel: CHANNEL };
const THREAD: Place = { kind: "thread", root: { channel: CHANNEL, workspace: "T", id: "1" } };
const PERSON: Place = { kind: "person", user: asUserRef("slack:U0ANN") };

const OF = { board: asBoardId("csp"), channel: CHANNEL };
const ANOTHERS: Silence = { code: "another-installation", facts: OF };
const EMPTY: Silence = { code: "records-empty", facts: OF };
const UNSEEN: Silence = { code: "channel-unseen", facts: { ...OF, why: CANNOT_LOOK } };

type Row = readonly [what: string, facts: Facts, is: Verdict["is"], codes: readonly string[]];

const ROWS: readonly Row[] = [
  ["nothing", facts({}), "well", []],

  ["a start under way", beats({ beginning: "under way" }), "failed", ["starting"]],
  ["a start that failed", beats({ beginning: "failed" }), "restart", ["begin-failed"]],
  ["a wake of ten minutes", beats({ wake: { fault: null, underWay: 10 * MINUTE } }), "well", []],
  ["a wake of more", beats({ wake: { fault: null, underWay: 10 * MINUTE + 1 } }), "restart", ["wake-stuck"]],
  ["a wake that failed", beats({ wake: { fault: FULL, underWay: null } }), "failed", ["wake-failed"]],
  ["a sweep that failed", beats({ sweep: { fault: FULL, underWay: null } }), "failed", ["sweep-failed"]],
  ["a sweep of fifteen minutes", beats({ sweep: { fault: null, underWay: 15 * MINUTE } }), "well", []],
  ["a sweep of more", beats({ sweep: { fault: null, underWay: 16 * MINUTE } }), "degraded", ["sweep-slow"]],

  ["a connection that is not open", ailing("not-open"), "failed", ["not-open"]],
  ["a connection that cannot speak", ailing("cannot-speak"), "failed", ["cannot-speak"]],
  ["a connection that cannot hear", ailing("cannot-hear"), "failed", ["cannot-hear"]],
  ["a clock that is off", ailing("clock-off"), "failed", ["clock-off"]],
  ["a connection that hears mentions only", ailing("mentions-only"), "degraded", ["mentions-only"]],
  ["threads that cannot be read back", ailing("not-read-back"), "degraded", ["not-read-back"]],

  ["settings that cannot be used", facts({ settings: FULL }), "degraded", ["settings-faulty"]],

  ["a write that failed just now", unwritten("2026-09-07T07:45:00.000Z"), "failed", ["cannot-write"]],
  ["a write that failed long ago", unwritten("2026-09-07T07:44:59.000Z"), "well", []],
  ["a channel that may not be read", unread(REFUSED), "degraded", ["channel-not-read"]],
  ["a channel that is gone", unread({ kind: "gone", reason: DELETED }), "degraded", ["channel-not-read"]],
  ["a pause in reading", unread({ kind: "rate-limited", until: NOW }), "degraded", ["channel-not-read"]],
  ["a reading that broke", unread({ kind: "in-doubt", reason: NO_ANSWER }), "degraded", ["channel-not-read"]],

  ["one board of two that is not spoken on", silent(ANOTHERS, null), "degraded", ["board-silent"]],
  [
    "no board that is spoken on",
    silent(ANOTHERS, EMPTY),
    "failed",
    ["all-silent", "board-silent", "board-silent"],
  ],
  ["a board that waits for a word to begin", silent(UNSEEN), "degraded", ["board-silent"]],

  ["a post that is refused", held(POST, "refused"), "degraded", ["channel-not-reached"]],
  ["a post in a thread that is refused", held(THREAD, "refused"), "degraded", ["channel-not-reached"]],
  ["a message that is refused", held(PERSON, "refused"), "degraded", ["person-not-reached"]],
  ["a post in doubt", held(POST, "doubt"), "degraded", ["delivery-in-doubt"]],
  ["a message in doubt", held(PERSON, "doubt"), "degraded", ["delivery-in-doubt"]],
  ["a pause that is asked for", held(POST, "pause"), "degraded", ["delivery-paused"]],

  [
    "one platform of two that cannot hear",
    facts({ connections: [...ailing("cannot-hear").connections, { platform: "teams", condition: [] }] }),
    "failed",
    ["cannot-hear"],
  ],
  [
    "the grave beside the small, which comes last",
    facts({
      connections: ailing("mentions-only").connections,
      boards: [...held(PERSON, "refused").boards, ...unwritten(NOW).boards],
    }),
    "failed",
    ["cannot-write", "mentions-only", "person-not-reached"],
  ],
  [
    "what a restart cures beside what it does not, which comes after",
    facts({
      beats: { beginning: "done", wake: { fault: FULL, underWay: 11 * MINUTE }, sweep: IDLE },
      connections: ailing("cannot-speak").connections,
    }),
    "restart",
    ["wake-stuck", "wake-failed", "cannot-speak"],
  ],
  [
    "a start during which nothing is open yet",
    facts({
      beats: { beginning: "under way", wake: IDLE, sweep: IDLE },
      connections: ailing("not-open").connections,
    }),
    "failed",
    ["starting", "not-open"],
  ],
  [
    "several channels and people that are not reached",
    facts({
      boards: [...held(POST, "refused").boards, ...held(PERSON, "refused").boards, ...unread(REFUSED).boards],
    }),
    "degraded",
    ["channel-not-reached", "person-not-reached", "channel-not-read"],
  ],
];

describe("the verdict", () => {
  it.each(ROWS)("on %s", (_what, given, is, codes) => {
    const found = verdict(given);

    expect({ is: found.is, codes: found.reasons.map(({ code }) => code) }).toEqual({ is, codes });
  });

  it("is tried here on everything there is", () => {
    const tried = new Set(ROWS.flatMap(([, , , codes]) => codes));

    expect(Object.keys(SEVERITY).filter((code) => !tried.has(code))).toEqual([]);
  });

  it("names the board and the channel, says what to do, and names nobody", () => {
    const boards = [...held(POST, "refused").boards, ...held(PERSON, "refused").boards];

    expect(verdict(facts({ boards })).reasons).toEqual([
      { code: "channel-not-reached", because: `csp, slack:C0CSP: ${HELD.because}`, fix: HELD.fix },
      { code: "person-not-reached", because: `csp, a direct message: ${HELD.because}`, fix: HELD.fix },
    ]);
  });

  it("says once what is the same of many", () => {
    const boards = Array.from({ length: 50 }, () => held(PERSON, "refused").boards).flat();

    expect(verdict(facts({ boards })).reasons).toHaveLength(1);
  });
});

function facts(given: Partial<Facts>): Facts {
  const well = { beginning: "done", wake: IDLE, sweep: IDLE } as const;
  return { now: NOW, beats: well, connections: [], boards: [], settings: null, ...given };
}

function beats(given: Partial<BeatStates>): Facts {
  return facts({ beats: { beginning: "done", wake: IDLE, sweep: IDLE, ...given } });
}

function ailing(code: Facts["connections"][number]["condition"][number]["code"]): Facts {
  const condition = [{ code, reason: NO_ANSWER }];
  return facts({ connections: [{ platform: "slack", condition }] });
}

function onBoard(given: Partial<BoardFacts>): Facts {
  const faults = { unwritten: null, unread: new Map(), silent: null };
  return facts({ boards: [{ id: asBoardId("csp"), faults, held: [], ...given }] });
}

function unwritten(at: string): Facts {
  return onBoard({ faults: { unwritten: { ...FULL, at }, unread: new Map(), silent: null } });
}

function unread(fault: ChatFault): Facts {
  return onBoard({ faults: { unwritten: null, unread: new Map([[CHANNEL, fault]]), silent: null } });
}

function silent(...silences: readonly (Silence | null)[]): Facts {
  return facts({
    boards: silences.map((silence, index) => {
      const faults = { unwritten: null, unread: new Map(), silent: silence };
      return { id: asBoardId(`b${index}`), faults, held: [] };
    }),
  });
}

function held(place: Place, why: Hold["why"]): Facts {
  const hold = { why, reason: NOT_IN_CHANNEL, until: NOW };
  return onBoard({ held: [{ place, hold }] });
}
