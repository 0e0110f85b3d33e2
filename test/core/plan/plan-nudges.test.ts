import { describe, expect, it } from "vitest";
import { localTimeOf } from "../../../src/core/calendar/calendar.ts";
import { asPersonId } from "../../../src/core/names/ids.ts";
import { nextNudge } from "../../../src/core/plan/plan-nudges.ts";
import { board, nudges, prompts, questions } from "../build.ts";
import { type History, history } from "../history.ts";
import { told } from "../read-everything.ts";

const NOTHING: string[] = [];
const NOBODY_YET = "nudge p3 p4 about csp-1 under post1 in local:csp";

/** A board of few questions that was asked on Monday 2 March 2026, all of them. */
function asked(changes = {}, count = 1): History {
  const world = history(
    board({ questions: questions(count), meetings: [], ...prompts({ questions: 10 }), ...changes }),
  );
  return world.wakeAt("2026-02-27 12:00", "2026-03-02 09:00");
}

function next(world: History): string | null {
  const nudge = nextNudge(world.board, world.state, world.time());
  if (nudge === null) return null;
  const when = localTimeOf(nudge.at, world.board.timezone).replace("T", " ");
  return `${when} for ${nudge.items.map(({ id }) => id.replace("2026/27:", "")).join(" ")}`;
}

describe("an item without an owner", () => {
  it("is chased in its thread after so many working days, at the hour of the settings", () => {
    const world = asked();

    expect(next(world)).toBe("2026-03-09 10:00 for csp-1");
    expect(told(world.wake("2026-03-09 09:59"))).toEqual(NOTHING);
    expect(told(world.wake("2026-03-09 10:00"))).toEqual([NOBODY_YET]);
    expect(told(world.wake("2026-03-09 10:01"))).toEqual(NOTHING);
  });

  it("names a member again whose reply was withdrawn, or who is to write more", () => {
    const world = asked({}, 2);
    world.withdraw(world.reply("p3", "csp-1", "Yes."));
    world.reply("p4", "csp-2", "No.");
    world.at("2026-03-02 11:00").wantMore("csp-2");

    expect(told(world.wake("2026-03-09 10:00"))).toEqual([
      NOBODY_YET,
      "nudge p3 p4 about csp-2 under post2 in local:csp",
    ]);
  });

  it("is chased on each platform among those who are there", () => {
    const people = {
      p2: { id: "p2", name: "Sam Secretary", accounts: { teams: "t2" } },
      p3: { id: "p3", name: "Mo Member", accounts: { slack: "U3" } },
      p4: { id: "p4", name: "Nia Member", accounts: { teams: "t4" } },
    };
    const world = asked({ people, channels: ["slack:C1", "teams:19:x"] });

    expect(told(world.wake("2026-03-09 10:00"))).toEqual([
      "nudge p3 about csp-1 under post1 in slack:C1",
      "nudge p4 about csp-1 under post2 in teams:19:x",
    ]);
  });

  it("is told to the secretary where no member is named", () => {
    expect(told(asked({ members: [] }, 2).wake("2026-03-09 10:00"))).toEqual([
      "nudge for nobody about csp-1 csp-2 to local:p2",
    ]);
    expect(told(asked({ members: [], secretaries: ["p2", "p6"] }).wake("2026-03-09 10:00"))).toEqual([
      "nudge for nobody about csp-1 to local:p2",
      "nudge for nobody about csp-1 to local:p6",
    ]);
    expect(told(asked({ members: [], secretaries: [] }).wake("2026-03-09 10:00"))).toEqual([
      "nudge for nobody about csp-1 to local:p1",
    ]);
  });

  it("is not counted as chased where that would reach nobody, and is chased once it reaches somebody", () => {
    const world = asked({ members: [], secretaries: [], chair: null });

    expect(next(world)).toBe(null);
    expect(world.wake("2026-03-09 10:00").filter(({ kind }) => kind === "nudged")).toEqual([]);
    expect(world.view("csp-1").nudges).toBe(0);

    world.settings({ members: [asPersonId("p3"), asPersonId("p4")] });
    expect(told(world.wake("2026-03-09 11:00"))).toEqual([NOBODY_YET]);
  });

  it("is told to the secretary where its post was lost", () => {
    const world = asked();
    for (const key of world.item("csp-1").posts.keys())
      world.happen("bot", { kind: "lost", item: "2026/27:csp-1", key });

    expect(told(world.wake("2026-03-09 10:00"))).toEqual(["nudge for nobody about csp-1 to local:p2"]);
  });
});

describe("an item with an owner", () => {
  it("is chased in one message together with all others of that owner", () => {
    const world = asked({ owners: { "csp-1": "p3", "csp-2": "p4", "csp-3": "p3" } }, 4);

    expect(told(world.wake("2026-03-09 10:00"))).toEqual([
      "nudge about csp-1 csp-3 to local:p3",
      "nudge about csp-2 to local:p4",
      "nudge p3 p4 about csp-4 under post4 in local:csp",
    ]);
  });

  it("brings to mind what waits for that owner too, without counting it as chased", () => {
    const world = history(board({ owners: { "csp-1": "p3", "csp-3": "p3", "csp-4": "p3" } }));
    world.wakeAt("2026-02-27 12:00", "2026-03-02 09:00");
    world.wake("2026-03-09 09:00");
    world.reply("p4", "csp-4", "Mine is done.");

    expect(told(world.wake("2026-03-09 10:00"))).toEqual([
      "nudge about csp-1, also csp-3, to local:p3",
      "nudge p3 p4 about csp-2 under post2 in local:csp",
    ]);
    expect(world.view("csp-1").nudges).toBe(1);
    expect(world.view("csp-3").nudges).toBe(0);
    expect(next(world)).toBe("2026-03-16 10:00 for csp-1 csp-2 csp-3");
  });

  it("is chased with whoever it is assigned to", () => {
    const world = asked({ owners: { "csp-1": "p3" } });
    world.assign("csp-1", "p6");

    expect(told(world.wake("2026-03-09 10:00"))).toEqual(["nudge about csp-1 to local:p6"]);
  });

  it("is told to the secretary where the owner cannot be reached on the board's platforms", () => {
    const people = {
      p2: { id: "p2", name: "Sam", accounts: { slack: "U2" } },
      p3: { id: "p3", name: "Mo", accounts: { teams: "t3" } },
    };
    const world = asked({ people, channels: ["slack:C1"], owners: { "csp-1": "p3" } });

    expect(told(world.wake("2026-03-09 10:00"))).toEqual(["nudge for nobody about csp-1 to slack:U2"]);
  });
});

describe("an item is chased", () => {
  it("not more often than the settings allow", () => {
    const world = asked();
    world.wakeAt("2026-03-09 10:00", "2026-03-16 10:00", "2026-03-23 10:00");

    expect(world.view("csp-1").nudges).toBe(3);
    expect(next(world)).toBe(null);
    expect(told(world.wake("2026-06-01 10:00"))).toEqual(NOTHING);
  });

  it("never where the settings say so", () => {
    const world = asked(nudges({ max: 0 }));

    expect(next(world)).toBe(null);
    expect(told(world.wake("2026-03-30 10:00"))).toEqual(NOTHING);
  });

  it("no longer once somebody has answered, or it is closed", () => {
    const world = asked({}, 2);
    world.reply("p3", "csp-1", "Yes.");
    world.notApplicable("csp-2");

    expect(next(world)).toBe(null);
    expect(told(world.wake("2026-03-09 10:00"))).toEqual(NOTHING);
  });

  it("anew when more evidence is wanted, as often as the first time", () => {
    const world = asked(nudges({ max: 1 }));
    world.wake("2026-03-09 10:00");
    world.reply("p3", "csp-1", "Yes.");
    world.at("2026-03-12 15:00").wantMore("csp-1");

    expect(next(world)).toBe("2026-03-19 10:00 for csp-1");
    expect(told(world.wake("2026-03-19 10:00"))).toEqual([NOBODY_YET]);
    expect(told(world.wake("2026-04-30 10:00"))).toEqual(NOTHING);
    expect(world.view("csp-1").nudges).toBe(2);
  });

  it("again when the last reply is withdrawn", () => {
    const world = asked();
    const reply = world.reply("p3", "csp-1", "Yes.");
    world.wake("2026-03-09 10:00");
    world.at("2026-03-17 19:00").withdraw(reply);

    expect(next(world)).toBe("2026-03-18 10:00 for csp-1");
  });

  it.each([
    ["2026-03-17 14:00", "2026-03-18 10:00"],
    ["2026-03-17 09:59", "2026-03-17 10:00"],
    ["2026-03-17 10:00", "2026-03-18 10:00"],
    ["2026-03-20 15:00", "2026-03-23 10:00"],
  ])("not at once when its only reply is withdrawn after a long time: at %s, only at %s", (then, time) => {
    const world = asked();
    const reply = world.reply("p3", "csp-1", "Yes.");
    world.wake("2026-03-09 10:00");
    world.at(then).withdraw(reply);

    expect(next(world)).toBe(`${time} for csp-1`);
    expect(told(world.wake())).toEqual(NOTHING);
    expect(told(world.wake(time))).toEqual([NOBODY_YET]);
  });

  it("not before the days ahead of the end of an extension", () => {
    const world = asked();
    world.extend("csp-1", "2026-04-24");

    expect(next(world)).toBe("2026-04-17 10:00 for csp-1");
    world.wake("2026-04-17 10:00");
    expect(next(world)).toBe("2026-04-24 10:00 for csp-1");
  });

  it("without regard to an extension from before more evidence was wanted", () => {
    const world = asked();
    world.extend("csp-1", "2026-04-24").reply("p3", "csp-1", "Yes.");
    world.at("2026-03-10 12:00").wantMore("csp-1");

    expect(next(world)).toBe("2026-03-17 10:00 for csp-1");
  });

  it("as usual where an extension ends sooner than that", () => {
    const world = asked();
    world.extend("csp-1", "2026-03-05");

    expect(next(world)).toBe("2026-03-09 10:00 for csp-1");
  });

  it("not while the board is paused, and at once when it goes on", () => {
    const world = asked().pause();

    expect(next(world)).toBe(null);
    expect(told(world.wake("2026-03-09 10:00"))).toEqual(NOTHING);
    expect(told(world.at("2026-03-20 11:00").resume().wake())).toEqual([NOBODY_YET]);
  });

  it("no longer when a new round has begun", () => {
    const world = asked({ round: { starts: "2025-03-06" } });

    expect(world.item("2025/26:csp-1").asked?.reference).toBe("CSP-01 (25/26)");
    expect(told(world.wake("2026-03-06 12:00"))).toEqual(NOTHING);
    expect(next(world)).toBe(null);
  });
});

describe("working days and hours", () => {
  it("are counted without bank holidays", () => {
    const world = history(board({ questions: questions(1), meetings: [] }));
    world.wakeAt("2026-03-27 12:00", "2026-03-30 09:00");

    expect(next(world)).toBe("2026-04-08 10:00 for csp-1");
  });

  it.each([
    ["2026-03-10 09:59", "2026-03-10 10:00"],
    ["2026-03-09 17:00", "2026-03-10 10:00"],
    ["2026-03-13 17:30", "2026-03-16 10:00"],
    ["2026-03-14 12:00", "2026-03-16 10:00"],
    ["2026-03-16 03:00", "2026-03-16 10:00"],
    ["2026-04-02 23:00", "2026-04-07 10:00"],
    ["2026-04-06 12:00", "2026-04-07 10:00"],
  ])("are waited for by a nudge that was missed: at %s until %s", (now, then) => {
    const world = asked();

    expect(told(world.wake(now))).toEqual(NOTHING);
    expect(next(world)).toBe(`${then} for csp-1`);
    expect(told(world.wake(then))).toEqual([NOBODY_YET]);
  });

  it.each(["2026-03-09 10:01", "2026-03-09 16:59", "2026-03-10 12:00", "2026-05-05 10:00"])(
    "let a nudge that was missed be made up for at once, and once: at %s",
    (now) => {
      const world = asked();

      expect(told(world.wake(now))).toEqual([NOBODY_YET]);
      expect(told(world.wake())).toEqual(NOTHING);
      expect(world.view("csp-1").nudges).toBe(1);
    },
  );

  it("do not matter to a board that is asked on any day, hours do", () => {
    const world = asked(prompts({ questions: 10, anyDay: true }));

    expect(told(world.wake("2026-03-14 09:00"))).toEqual(NOTHING);
    expect(next(world)).toBe("2026-03-14 10:00 for csp-1");
    expect(told(world.wake("2026-03-14 10:00"))).toEqual([NOBODY_YET]);
  });

  it("go on into the night for a board that chases in the evening", () => {
    const world = asked(nudges({ at: "18:00" }));

    expect(told(world.wake("2026-03-09 17:59"))).toEqual(NOTHING);
    expect(told(world.wake("2026-03-09 21:00"))).toEqual([NOBODY_YET]);
  });

  it("keep the hour on the wall when the clocks change in between", () => {
    const world = history(board({ questions: questions(1), meetings: [], nation: "none" }));
    world.wakeAt("2026-03-20 12:00", "2026-03-23 09:00");

    expect(nextNudge(world.board, world.state, world.time())?.at).toBe("2026-03-30T09:00:00.000Z");
  });
});

it("every nudge of an item has a key of its own, and an owner's has that of the moment it is due and of its boards", () => {
  const world = asked({ owners: { "csp-1": "p3" }, members: ["p4"] }, 2);
  world.wakeAt("2026-03-09 10:00", "2026-03-16 10:00");
  const keys = world.events.flatMap((event) =>
    event.kind === "nudged" ? event.deliveries.map(({ key }) => key) : [],
  );

  expect(keys).toEqual([
    "nudge local:p3 2026-03-09T10:00:00.000Z csp",
    "nudge csp 2026/27:csp-2 1 local:csp",
    "nudge local:p3 2026-03-16T10:00:00.000Z csp",
    "nudge csp 2026/27:csp-2 2 local:csp",
  ]);
});

it("an owner who is chased again on the same day gets another message", () => {
  const world = asked({ owners: { "csp-1": "p3" }, members: [], secretaries: [], chair: null }, 2);
  world.wake("2026-03-09 10:00");
  world.at("2026-03-09 10:30").assign("csp-2", "p3");
  const [again] = world.wake("2026-03-09 10:31");

  expect(told(again === undefined ? [] : [again])).toEqual(["nudge about csp-2, also csp-1, to local:p3"]);
  expect(again).toMatchObject({
    deliveries: [{ key: "nudge local:p3 2026-03-09T10:00:00.000Z csp 2" }],
  });
});
