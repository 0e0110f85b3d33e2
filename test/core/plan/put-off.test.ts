import { describe, expect, it } from "vitest";
import { localTimeOf } from "../../../src/core/calendar/calendar.ts";
import { isOverdue } from "../../../src/core/item/standing.ts";
import { nextNudge } from "../../../src/core/plan/plan-nudges.ts";
import { at, board, prompts, questions } from "../build.ts";
import { type History, history } from "../history.ts";
import { told } from "../read-everything.ts";

const ANSWER = "Yes: adopted on 4 March 2026, see chapter 4 of the plan.";

/** A board of one question, owned by p3, that was asked on Monday 2 March 2026 and is due on Monday 13 April for the 21st. */
function asked(changes: Parameters<typeof board>[0] = {}): History {
  const one = { questions: questions(1), owners: { "csp-1": "p3" }, meetings: ["2026-04-21T14:00"] };
  return history(board({ ...one, ...prompts({ questions: 10 }), ...changes })).wakeAt(
    "2026-02-27 12:00",
    "2026-03-02 09:00",
  );
}

/** When the item is reminded of next, on the board's wall. */
function next({ board, state, now }: History): string | null {
  const nudge = nextNudge(board, state, now ?? "");
  return nudge === null ? null : localTimeOf(nudge.at, board.timezone).replace("T", " ");
}

function overdue(world: History): boolean {
  return isOverdue(world.board, world.state, world.item("csp-1"), world.time());
}

describe("whoever promises an answer", () => {
  it("is reminded on the day they named, at the hour of reminders", () => {
    const world = asked();
    expect(next(world)).toBe("2026-03-09 10:00");
    world.at("2026-03-03 10:00").reply("p3", "csp-1", "I'll get back to you on Tuesday 17 March.");

    expect(next(world)).toBe("2026-03-17 10:00");
    expect(told(world.wake("2026-03-09 10:00"))).toEqual([]);
    expect(told(world.wake("2026-03-17 10:00"))).toEqual(["nudge about csp-1 to local:p3"]);
    expect(next(world)).toBe("2026-03-24 10:00");
  });

  it("is reminded as long after that as after any reminder, where they name no day", () => {
    const world = asked().at("2026-03-06 10:00");
    world.reply("p3", "csp-1", "Leave it with me.");

    expect(next(world)).toBe("2026-03-13 10:00");
  });

  it("is reminded on the next working day where they name a Sunday, and never later for naming an early one", () => {
    const world = asked().at("2026-03-03 10:00");
    world.reply("p3", "csp-1", "I'll get back to you by Sunday 15 March.");
    expect(next(world)).toBe("2026-03-16 10:00");

    const early = asked().at("2026-03-03 10:00");
    early.reply("p3", "csp-1", "I'll get back to you on Thursday 5 March.");
    expect(next(early)).toBe("2026-03-09 10:00");
  });

  it("is reminded on the working day before the answer is due at the latest", () => {
    const world = asked().at("2026-03-03 10:00");
    world.reply("p3", "csp-1", "I'll get back to you on Thursday 30 April.");

    expect(next(world)).toBe("2026-04-10 10:00");
  });

  it("puts it off twice and no more while it waits, and anew once more is wanted", () => {
    const world = asked().at("2026-03-03 10:00");
    world.reply("p3", "csp-1", "I'll get back to you on Tuesday 10 March.");
    world.wake("2026-03-10 10:00");
    world.at("2026-03-11 10:00").reply("p3", "csp-1", "I'll get back to you on Friday 20 March.");
    expect(next(world)).toBe("2026-03-20 10:00");
    world.at("2026-03-12 10:00").reply("p3", "csp-1", "I'll get back to you on Monday 30 March.");
    expect(next(world)).toBe("2026-03-20 10:00");

    world.at("2026-03-13 10:00").reply("p3", "csp-1", ANSWER);
    world.at("2026-03-13 11:00").wantMore("csp-1");
    world.at("2026-03-13 12:00").reply("p3", "csp-1", "I'll get back to you on Monday 30 March.");
    expect(next(world)).toBe("2026-03-30 10:00");
  });

  it("puts nothing off where nobody expects an answer of them", () => {
    const world = asked().at("2026-03-03 10:00");
    world.reply("p5", "csp-1", "I'll get back to you on Tuesday 17 March.");

    expect(next(world)).toBe("2026-03-09 10:00");
  });
});

it("asking for more time alone changes no date", () => {
  const world = asked().at("2026-03-03 10:00");
  const before = [next(world), world.view("csp-1").due];
  const reply = world.reply("p3", "csp-1", "Could I have until 30 April please?");

  expect(world.standing(reply)).toBe("more-time: asks-for-time");
  expect([next(world), world.view("csp-1").due]).toEqual(before);
});

it("a reply to check stops the reminders of the owner, and is not overdue", () => {
  const world = asked().at("2026-03-03 10:00");
  const reply = world.reply("p5", "csp-1", ANSWER);
  expect(next(world)).toBeNull();
  expect(overdue(world.at("2026-04-15 09:30"))).toBe(false);
  world.say("p2", reply, "comment");

  expect([overdue(world), next(world)]).toEqual([true, "2026-04-15 10:00"]);
});

describe.each([
  ["will be given at the meeting", "I will give a verbal update at the meeting.", "verbal"],
  ["was given elsewhere", "Sent by secure e-mail to the secretary.", "elsewhere"],
] as const)("an answer that %s", (_, words, kind) => {
  it("is not reminded of before the meeting, nor overdue, and both after it", () => {
    const world = asked().at("2026-03-03 10:00");
    world.reply("p3", "csp-1", words);
    expect(world.status("csp-1")).toBe("open");
    expect(world.view("csp-1").promises).toEqual([{ kind, by: "Mo Member", since: at("2026-03-03 10:00") }]);
    expect(next(world)).toBe("2026-04-22 10:00");
    expect(overdue(world.at("2026-04-21 13:59"))).toBe(false);

    expect(overdue(world.at("2026-04-21 14:00"))).toBe(true);
    expect(told(world.wake("2026-04-22 10:00"))).toContain("nudge about csp-1 to local:p3");
  });

  it("is reminded of as ever once nobody says so any more", () => {
    const world = asked().at("2026-03-03 10:00");
    const reply = world.reply("p3", "csp-1", words);
    world.at("2026-03-16 11:00").withdraw(reply);

    expect([next(world), world.view("csp-1").promises]).toEqual(["2026-03-17 10:00", []]);
  });

  it("is not reminded of while no meeting is known", () => {
    const world = asked({ meetings: [] }).at("2026-03-03 10:00");
    world.reply("p3", "csp-1", words);

    expect(next(world)).toBeNull();
  });
});
