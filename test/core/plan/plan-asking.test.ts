import { describe, expect, it } from "vitest";
import { localTimeOf } from "../../../src/core/calendar/calendar.ts";
import { nextAsking } from "../../../src/core/plan/plan-asking.ts";
import { at, board, prompts, questions } from "../build.ts";
import { type History, history } from "../history.ts";
import { told } from "../read-everything.ts";

const FIRST = ["prompt csp-1 in local:csp", "prompt csp-2 in local:csp"];
const SECOND = ["prompt csp-3 in local:csp", "prompt csp-4 in local:csp"];
const NOTHING: string[] = [];

/** A board that was met on a Friday, before anything was due. */
function met(changes = {}): History {
  const world = history(board({ meetings: [], ...changes }));
  world.wake("2026-02-27 12:00");
  return world;
}

function next(world: History): string | null {
  const instant = nextAsking(world.board, world.state, world.time());
  return instant === null ? null : localTimeOf(instant, world.board.timezone).replace("T", " ");
}

describe("a slot", () => {
  it("asks as many questions as the settings say, in bank order, each in every channel", () => {
    const world = met({ channels: ["slack:C01CSP", "teams:19:x@thread.tacv2"] });

    expect(told(world.wake("2026-03-02 08:59"))).toEqual(NOTHING);
    expect(told(world.wake("2026-03-02 09:00"))).toEqual([
      "prompt csp-1 in slack:C01CSP",
      "prompt csp-1 in teams:19:x@thread.tacv2",
      "prompt csp-2 in slack:C01CSP",
      "prompt csp-2 in teams:19:x@thread.tacv2",
    ]);
    expect(told(world.wake("2026-03-02 09:01"))).toEqual(NOTHING);
    expect(told(world.wake("2026-03-09 09:00"))).toContain("prompt csp-3 in slack:C01CSP");
  });

  it("asks each question once in a round and then falls silent", () => {
    const world = met({ questions: questions(3) });
    world.wakeAt("2026-03-02 09:00", "2026-03-09 09:00");

    expect(told(world.wake("2026-03-16 09:00"))).toEqual(NOTHING);
    expect(world.events.filter(({ kind }) => kind === "asked").length).toBe(3);
  });

  it("leaves out what is retired, not applicable or asked by hand, and takes the next ones instead", () => {
    const world = met({
      questions: questions(6).map((question) => ({ ...question, retired: question.id === "csp-1" })),
    });
    world.notApplicable("csp-2").ask("csp-4");

    expect(told(world.wake("2026-03-02 09:00"))).toEqual([
      "prompt csp-3 in local:csp",
      "prompt csp-5 in local:csp",
    ]);
  });

  it("keeps the words that were asked, whatever becomes of the bank", () => {
    const world = met();
    world.wake("2026-03-02 09:00");
    world.settings({ questions: [] });

    expect(world.view("csp-1")).toMatchObject({ text: "Question 1?", reference: "CSP-01 (26/27)" });
  });

  it("is asked after a bank holiday at its own hour", () => {
    const world = met({ round: { starts: "2026-04-01" } });
    world.wakeAt("2026-04-06 09:00", "2026-04-06 23:00", "2026-04-07 08:59");

    expect(world.item("csp-1").asked).toBe(null);
    expect(told(world.wake("2026-04-07 09:00"))).toEqual(FIRST);
  });
});

describe("catching up", () => {
  it("asks once for all the slots of a long outage, and then goes on as usual", () => {
    const world = met();

    expect(told(world.wake("2026-04-15 11:20"))).toEqual(FIRST);
    expect(told(world.wake("2026-04-15 11:21"))).toEqual(NOTHING);
    expect(told(world.wake("2026-04-20 09:00"))).toEqual(SECOND);
  });

  it("asks at once later on the very day", () => {
    const world = met();

    expect(told(world.wake("2026-03-02 21:47"))).toEqual(FIRST);
  });

  it("waits for the morning after a night", () => {
    const world = met();
    world.wake("2026-03-03 03:00");

    expect(next(world)).toBe("2026-03-03 08:00");
    expect(told(world.wake("2026-03-03 07:59"))).toEqual(NOTHING);
    expect(told(world.wake("2026-03-03 08:00"))).toEqual(FIRST);
  });

  it("waits for the hour of an early timetable only", () => {
    const world = met(prompts({ schedule: "15 6 * * 1" }));
    world.wake("2026-03-03 03:00");

    expect(next(world)).toBe("2026-03-03 06:15");
    expect(told(world.wake("2026-03-03 06:14"))).toEqual(NOTHING);
    expect(told(world.wake("2026-03-03 06:15"))).toEqual(FIRST);
  });

  it.each(["2026-03-07 12:00", "2026-03-08 23:00", "2026-03-09 01:00"])(
    "waits for the morning after a weekend, and says so at %s",
    (time) => {
      const world = met(prompts({ schedule: "0 9 * * 4" }));
      world.wake(time);

      expect(told(world.plan())).toEqual(NOTHING);
      expect(next(world)).toBe("2026-03-09 08:00");
      expect(told(world.wake("2026-03-09 07:59"))).toEqual(NOTHING);
      expect(told(world.wake("2026-03-09 08:00"))).toEqual(FIRST);
    },
  );

  it("waits for the morning on a board that is asked on any day, too", () => {
    const world = met(prompts({ schedule: "0 9 * * 4", anyDay: true }));
    world.wake("2026-03-07 03:00");

    expect(next(world)).toBe("2026-03-07 08:00");
    expect(told(world.wake("2026-03-07 07:59"))).toEqual(NOTHING);
    expect(told(world.wake("2026-03-07 08:00"))).toEqual(FIRST);
  });

  it("takes the next slot for the missed ones too where that comes before the morning", () => {
    const world = met(prompts({ schedule: "0 6,20 * * *" }));
    world.wakeAt("2026-03-02 06:00", "2026-03-03 03:00");

    expect(next(world)).toBe("2026-03-03 06:00");
    expect(told(world.wake("2026-03-03 06:00"))).toEqual(SECOND);
    expect(told(world.wake("2026-03-03 08:00"))).toEqual(NOTHING);
    expect(next(world)).toBe("2026-03-03 20:00");
  });

  it("says what comes after a slot that is due this very moment", () => {
    const world = met().at("2026-03-02 09:00");

    expect(next(world)).toBe("2026-03-09 09:00");
  });
});

describe("what is not caught up", () => {
  it("are slots from before the board was met", () => {
    const world = history(board());

    expect(told(world.wake("2026-03-02 09:01"))).toEqual(NOTHING);
    expect(next(world)).toBe("2026-03-09 09:00");
  });

  it("are slots of a new timetable from before it was known", () => {
    const world = met();
    world.wake("2026-03-02 09:00");
    world.settings(prompts({ schedule: "0 9 * * 3" }));

    expect(told(world.wake("2026-03-05 10:00"))).toEqual(NOTHING);
    expect(told(world.wake("2026-03-11 09:00"))).toEqual(SECOND);
  });

  it("are slots of another time zone from before it was known", () => {
    const world = met();
    world.wake("2026-03-02 09:00");
    world.settings({ timezone: "Pacific/Auckland" });

    expect(told(world.wake("2026-03-09T08:30:00.000Z"))).toEqual(NOTHING);
    expect(told(world.wake("2026-03-15T20:00:00.000Z"))).toEqual(SECOND);
  });

  it("are slots that passed while the board was paused", () => {
    const world = met();
    world.wake("2026-03-02 09:00");
    world.at("2026-03-06 12:00").pause();

    expect(told(world.wake("2026-03-09 09:00"))).toEqual(NOTHING);
    expect(next(world)).toBe(null);
    expect(told(world.at("2026-03-09 09:30").resume().wake())).toEqual(NOTHING);
    expect(next(world)).toBe("2026-03-16 09:00");
    expect(told(world.wake("2026-03-16 09:00"))).toEqual(SECOND);
  });

  it("are slots from before the first round", () => {
    const world = met({ round: { starts: "2026-03-11" } });

    expect(told(world.wake("2026-03-10 12:00"))).toEqual(NOTHING);
    expect(told(world.wake("2026-03-11 12:00"))).toEqual(NOTHING);
    expect(next(world)).toBe("2026-03-16 09:00");
    expect(told(world.wake("2026-03-16 09:00"))).toEqual(FIRST);
  });
});

describe("first prompts at once", () => {
  const atOnce = prompts({ atOnce: true });

  it("are asked the moment the board is met, on a Sunday evening too", () => {
    const world = history(board(atOnce));

    expect(told(world.wake("2026-03-01 21:30"))).toEqual(FIRST);
    expect(told(world.wake("2026-03-01 21:31"))).toEqual(NOTHING);
    expect(told(world.wake("2026-03-02 09:00"))).toEqual(SECOND);
  });

  it("are not asked again after a restart or a change of the timetable", () => {
    const world = history(board(atOnce));
    world.wake("2026-03-01 21:30");
    world.settings(prompts({ atOnce: true, schedule: "0 10 * * 5" }));

    expect(told(world.wake("2026-03-03 12:00"))).toEqual(NOTHING);
  });

  it("wait for the timetable where the first round has yet to begin", () => {
    const world = history(board({ ...atOnce, round: { starts: "2026-03-11" } }));
    world.wake("2026-03-01 21:30");

    expect(told(world.wake("2026-03-11 00:00"))).toEqual(NOTHING);
    expect(next(world)).toBe("2026-03-16 09:00");
    expect(told(world.wake("2026-03-16 09:00"))).toEqual(FIRST);
  });
});

describe("a new round", () => {
  const round = { questions: questions(3), round: { starts: "2026-05-18" } };

  it("asks everything again from its first slot", () => {
    const world = met(round);
    world.wakeAt("2026-05-18 09:00", "2026-05-26 09:00", "2027-05-17 12:00");

    expect(told(world.wake("2027-05-24 09:00"))).toEqual([
      "prompt 2027/28:csp-1 in local:csp",
      "prompt 2027/28:csp-2 in local:csp",
    ]);
  });

  it("is what comes next when nothing is left to ask", () => {
    const world = met(round);
    world.wakeAt("2026-05-18 09:00", "2026-05-26 09:00", "2026-06-01 09:00");

    expect(next(world)).toBe("2027-05-24 09:00");
  });

  it("does not make up for a slot of the round before", () => {
    const world = met({ round: { starts: "2025-05-18" }, ...prompts({ schedule: "0 9 * * 5" }) });
    world.wake("2026-05-16 12:00");

    expect(next(world)).toBe("2026-05-22 09:00");
    expect(told(world.wake("2026-05-18 08:00"))).toEqual(NOTHING);
    expect(told(world.wake("2026-05-19 12:00"))).toEqual(NOTHING);
    expect(told(world.wake("2026-05-22 09:00"))).toEqual(FIRST);
  });

  it("is not waited for by a board that has no questions", () => {
    const world = met({
      ...round,
      questions: questions(1).map((question) => ({ ...question, retired: true })),
    });

    expect(next(world)).toBe(null);
  });
});

it("an item is wanted for the first meeting whose papers are published after the day it is asked", () => {
  const world = met({ meetings: ["2026-03-10T14:00", "2026-04-21T14:00"] });
  world.wake("2026-03-02 09:00");

  expect(world.item("csp-1").wanted).toEqual({ meeting: "2026-04-21T14:00", due: "2026-04-13" });
  expect(world.item("csp-1").asked?.at).toBe(at("2026-03-02 09:00"));
});
