import { describe, expect, it } from "vitest";
import { localTimeOf } from "../../../src/core/calendar/calendar.ts";
import { nextDigest } from "../../../src/core/plan/plan-digests.ts";
import { board } from "../build.ts";
import { type History, history } from "../history.ts";
import { told } from "../read-everything.ts";

const NOTHING: string[] = [];
const APRIL = [
  "digest-short for 2026-04-21T14:00 in local:csp",
  "digest-full for 2026-04-21T14:00 to local:p2",
];

/** A board without questions, so that nothing but digests is said. */
function met(changes = {}): History {
  const world = history(board({ questions: [], ...changes }));
  world.wake("2026-02-27 12:00");
  return world;
}

function next(world: History): string | null {
  const digest = nextDigest(world.board, world.state, world.time());
  return digest === null
    ? null
    : `${localTimeOf(digest.at, world.board.timezone).replace("T", " ")} for ${digest.meeting}`;
}

describe("a digest", () => {
  it("is due on publication day at its hour, once", () => {
    const world = met();

    expect(next(world)).toBe("2026-04-13 09:00 for 2026-04-21T14:00");
    expect(told(world.wake("2026-04-13 08:59"))).toEqual(NOTHING);
    expect(told(world.wake("2026-04-13 09:00"))).toEqual(APRIL);
    expect(told(world.wake("2026-04-13 09:01"))).toEqual(NOTHING);
    expect(next(world)).toBe("2026-07-06 09:00 for 2026-07-14T14:00");
  });

  it("goes to every channel in short and to every secretary in full", () => {
    const people = {
      p2: { id: "p2", name: "Sam", accounts: { slack: "U2", teams: "t2" } },
      p6: { id: "p6", name: "Una", accounts: { teams: "t6" } },
      p7: { id: "p7", name: "Vic", accounts: {}, email: "vic@example.org" },
    };
    const world = met({ people, channels: ["slack:C1", "teams:19:x"], secretaries: ["p2", "p6", "p7"] });

    expect(told(world.wake("2026-04-13 09:00"))).toEqual([
      "digest-short for 2026-04-21T14:00 in slack:C1",
      "digest-short for 2026-04-21T14:00 in teams:19:x",
      "digest-full for 2026-04-21T14:00 to slack:U2",
      "digest-full for 2026-04-21T14:00 to teams:t6",
    ]);
  });

  it("goes to the chair where there is no secretary, and to the channel alone where there is neither", () => {
    expect(told(met({ secretaries: [] }).wake("2026-04-13 09:00"))).toEqual([
      "digest-short for 2026-04-21T14:00 in local:csp",
      "digest-full for 2026-04-21T14:00 to local:p1",
    ]);
    expect(told(met({ secretaries: [], chair: null }).wake("2026-04-13 09:00"))).toEqual([
      "digest-short for 2026-04-21T14:00 in local:csp",
    ]);
  });

  it.each(["2026-04-13 23:30", "2026-04-19 04:00", "2026-04-21 13:59"])(
    "still goes out late, at %s, as the meeting has not begun",
    (time) => {
      expect(told(met().wake(time))).toEqual(APRIL);
    },
  );

  it("does not go out once the meeting has begun", () => {
    const world = met();

    expect(told(world.wake("2026-04-21 14:00"))).toEqual(NOTHING);
    expect(next(world)).toBe("2026-07-06 09:00 for 2026-07-14T14:00");
  });

  it("goes out while the board is paused", () => {
    expect(told(met().pause().wake("2026-04-13 09:00"))).toEqual(APRIL);
  });

  it("goes out for a meeting that is added when its day has passed already", () => {
    const world = met({ meetings: [] });
    world.wake("2026-04-15 12:00");
    world.settings({ meetings: ["2026-04-21T14:00"] });

    expect(told(world.wake("2026-04-15 12:01"))).toEqual(APRIL);
  });

  it("follows a meeting that is moved before it went out", () => {
    const world = met().settings({ meetings: ["2026-04-28T10:00"] });

    expect(next(world)).toBe("2026-04-20 09:00 for 2026-04-28T10:00");
    expect(told(world.wake("2026-04-13 09:00"))).toEqual(NOTHING);
    expect(told(world.wake("2026-04-20 09:00"))).toContain("digest-short for 2026-04-28T10:00 in local:csp");
  });

  it("goes out again for a meeting that is moved after it went out, and not for one that is moved back", () => {
    const world = met();
    world.wake("2026-04-13 09:00");
    world.settings({ meetings: ["2026-04-28T10:00"] });

    expect(told(world.wake("2026-04-20 09:00"))).toContain("digest-short for 2026-04-28T10:00 in local:csp");
    world.settings({ meetings: ["2026-04-21T14:00"] });
    expect(told(world.wake("2026-04-20 09:01"))).toEqual(NOTHING);
  });

  it("does not go out for a meeting that is cancelled", () => {
    const world = met().settings({ meetings: ["2026-07-14T14:00"] });

    expect(told(world.wake("2026-04-13 09:00"))).toEqual(NOTHING);
    expect(next(world)).toBe("2026-07-06 09:00 for 2026-07-14T14:00");
  });

  it("goes out for each of two meetings whose day is the same, the earlier first", () => {
    const world = met({ meetings: ["2026-04-21T10:00", "2026-04-21T14:00"] });

    expect(told(world.wake("2026-04-13 09:00"))).toEqual([
      "digest-short for 2026-04-21T10:00 in local:csp",
      "digest-full for 2026-04-21T10:00 to local:p2",
      ...APRIL,
    ]);
  });

  it("keeps its hour on the wall when the clocks change before the meeting", () => {
    const world = met({ meetings: ["2026-04-01T14:00", "2026-10-28T14:00"] });

    expect(nextDigest(world.board, world.state, world.time())?.at).toBe("2026-03-24T09:00:00.000Z");
    world.wake("2026-03-24 09:00");
    expect(nextDigest(world.board, world.state, world.time())?.at).toBe("2026-10-20T08:00:00.000Z");
  });
});
