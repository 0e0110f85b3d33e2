import { describe, expect, it } from "vitest";
import { dueOf, isOverdue } from "../../../src/core/item/standing.ts";
import { board } from "../build.ts";
import { type History, history } from "../history.ts";

/** By when the first item is wanted, and for which meeting. */
function due(world: History): string {
  const { day, meeting } = dueOf(world.board, world.state, world.item("csp-1"), world.time());
  return `${day} for ${meeting}`;
}

function overdue(world: History): boolean {
  return isOverdue(world.board, world.state, world.item("csp-1"), world.time());
}

/** A board that was asked on 2 March: wanted by 13 April for the meeting of 21 April. */
function asked(changes = {}): History {
  return history(board(changes)).wakeAt("2026-02-27 12:00", "2026-03-02 09:00");
}

describe("an item is wanted", () => {
  it("by the publication day of its meeting", () => {
    expect(due(asked())).toBe("2026-04-13 for 2026-04-21T14:00");
  });

  it("by no day before it is asked, or while no meeting is in sight", () => {
    expect(due(history(board()).at("2026-03-02 09:00"))).toBe("null for null");
    expect(due(asked({ meetings: [] }))).toBe("null for null");
  });

  it("for a meeting that was only added later", () => {
    expect(due(asked({ meetings: [] }).settings({ meetings: ["2026-05-12T10:00"] }))).toBe(
      "2026-05-01 for 2026-05-12T10:00",
    );
  });

  it("by another day when the rule of publication changes", () => {
    const rule = { kind: "clear-days", count: 3 } as const;

    expect(due(asked().settings({ digest: { rule, at: "09:00" } }))).toBe("2026-04-15 for 2026-04-21T14:00");
  });

  it("for the new date of a meeting that is moved, also once the old date has passed", () => {
    const world = asked().settings({ meetings: ["2026-05-12T14:00", "2026-07-14T14:00"] });

    expect(due(world)).toBe("2026-05-01 for 2026-05-12T14:00");
    world.wake("2026-04-22 10:00");
    expect(due(world)).toBe("2026-05-01 for 2026-05-12T14:00");
    expect(overdue(world)).toBe(false);
  });

  it("for the next meeting when its own is cancelled, also once that date has passed", () => {
    const world = asked().settings({ meetings: ["2026-07-14T14:00"] });

    expect(due(world)).toBe("2026-07-06 for 2026-07-14T14:00");
    world.wake("2026-04-22 10:00");
    expect(due(world)).toBe("2026-07-06 for 2026-07-14T14:00");
  });

  it("still for the meeting that took place, also when that has left the settings", () => {
    const world = asked().wakeAt("2026-04-13 09:00", "2026-04-30 12:00");

    expect(due(world)).toBe("2026-04-13 for 2026-04-21T14:00");
    world.settings({ meetings: ["2026-07-14T14:00"] });
    expect(due(world)).toBe("2026-04-13 for 2026-04-21T14:00");
    expect(overdue(world)).toBe(true);
  });

  it("by the day of an extension, whatever becomes of the meeting", () => {
    const world = asked().extend("csp-1", "2026-05-29");

    expect(due(world)).toBe("2026-05-29 for 2026-04-21T14:00");
    world.extend("csp-1", "2026-06-30").settings({ meetings: [] });
    expect(due(world)).toBe("2026-06-30 for null");
  });

  it("for the next meeting when more evidence is wanted, and no extension from before counts", () => {
    const world = asked();
    world.extend("csp-1", "2026-05-29").reply("p3", "csp-1", "Yes.");
    world.at("2026-04-14 10:00").wantMore("csp-1");

    expect(due(world)).toBe("2026-07-06 for 2026-07-14T14:00");
    world.extend("csp-1", "2026-08-28");
    expect(due(world)).toBe("2026-08-28 for 2026-07-14T14:00");
  });
});

describe("an item is overdue", () => {
  it("from the day after it was due, by the board's own clock", () => {
    const world = asked();

    expect(overdue(world.at("2026-04-13 23:59"))).toBe(false);
    expect(overdue(world.at("2026-04-14 00:00"))).toBe(true);
  });

  it("no longer once it is answered, closed or extended", () => {
    const answered = asked().at("2026-04-20 10:00");
    answered.reply("p3", "csp-1", "Yes.");

    expect(overdue(answered)).toBe(false);
    expect(overdue(asked().at("2026-04-20 10:00").notApplicable("csp-1"))).toBe(false);
    expect(overdue(asked().at("2026-04-20 10:00").extend("csp-1", "2026-04-21"))).toBe(false);
  });

  it("again when its last reply is withdrawn", () => {
    const world = asked().at("2026-04-20 10:00");
    world.withdraw(world.reply("p3", "csp-1", "Yes."));

    expect(overdue(world)).toBe(true);
  });

  it("never without a meeting to be wanted for", () => {
    expect(overdue(asked({ meetings: [] }).at("2027-01-01 00:00"))).toBe(false);
  });
});
