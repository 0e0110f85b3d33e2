import { describe, expect, it } from "vitest";
import { decideAssignment } from "../../../src/core/decisions/decide-assignment.ts";
import { decideExtension } from "../../../src/core/decisions/decide-extension.ts";
import { type Decision, decideOutcome } from "../../../src/core/decisions/decide-item.ts";
import { decideUndo } from "../../../src/core/decisions/decide-undo.ts";
import type { Outcome, Rating } from "../../../src/core/model/item.ts";
import { asItemId, asPersonId } from "../../../src/core/names/ids.ts";
import { at, board } from "../build.ts";
import { type History, history } from "../history.ts";

type Standing =
  | "planned"
  | "asked"
  | "answered"
  | "emptied"
  | "more wanted"
  | "accepted"
  | "not applicable"
  | "ruled out unasked";

/** An item that was asked on 2 March for the meeting of 21 April, and stands so; it is 3 March. */
function standing(how: Standing): History {
  const world = history(board());
  world.wake("2026-02-27 12:00");
  if (how === "planned") return world.at("2026-03-03 12:00");
  if (how === "ruled out unasked") return world.notApplicable("csp-1").at("2026-03-03 12:00");
  world.wake("2026-03-02 09:00");
  if (how === "asked") return world.at("2026-03-03 12:00");
  if (how === "not applicable") return world.notApplicable("csp-1").at("2026-03-03 12:00");
  const reply = world.reply("p3", "csp-1", "Yes.");
  world.at("2026-03-03 12:00");
  if (how === "emptied") world.withdraw(reply);
  if (how === "more wanted") world.wantMore("csp-1");
  if (how === "accepted") world.accept("csp-1");
  return world;
}

function said(decision: { kind: "decided" } | { kind: "refused"; because: string }): string {
  return decision.kind === "decided" ? "decided" : decision.because;
}

function outcome(world: History, what: Outcome): Decision {
  const decision = { outcome: what, asOf: world.time(), reason: "Because.", rating: null };
  return decideOutcome(world.board, world.state, asItemId("2026/27:csp-1"), decision, world.time());
}

describe("an outcome", () => {
  it.each<[Standing, string, string, string]>([
    ["planned", "not asked yet", "not asked yet", "decided"],
    ["asked", "no reply yet", "so already", "decided"],
    ["answered", "decided", "decided", "decided"],
    ["emptied", "no reply yet", "so already", "decided"],
    ["more wanted", "decided", "decided", "decided"],
    ["accepted", "decided", "decided", "decided"],
    ["not applicable", "no reply yet", "decided", "decided"],
    ["ruled out unasked", "not asked yet", "decided", "decided"],
  ])("for an item that is %s: accepted %s, more evidence %s, not applicable %s", (how, ...expected) => {
    const outcomes = ["accepted", "more-evidence", "not-applicable"] as const;

    expect(outcomes.map((what) => said(outcome(standing(how), what)))).toEqual(expected);
  });

  it("is written down with reason, rating and, where more is wanted, the meeting that is for", () => {
    const world = standing("answered").at("2026-04-13 08:00");
    const asOf = at("2026-04-13 07:59");
    const decision = { outcome: "more-evidence", asOf, reason: "Which partners?", rating: "amber" } as const;

    expect(
      decideOutcome(world.board, world.state, asItemId("2026/27:csp-1"), decision, world.time()),
    ).toEqual({
      kind: "decided",
      events: [
        {
          kind: "decided",
          item: "2026/27:csp-1",
          outcome: "more-evidence",
          asOf,
          reason: "Which partners?",
          rating: "amber",
          wanted: { meeting: "2026-07-14T14:00", due: "2026-07-06" },
        },
      ],
    });
    expect(outcome(world, "accepted")).toMatchObject({ events: [{ wanted: null }] });
  });

  it("keeps the rating that was given before where it gives none", () => {
    const world = standing("answered");
    world.accept("csp-1", "red").wantMore("csp-1");

    expect(world.item("csp-1")).toMatchObject({ rating: "red", decision: { rating: null } });
  });
});

describe("an outcome that stands", () => {
  const given = (world: History, what: Outcome, reason: string | null, rating: Rating | null) =>
    decideOutcome(
      world.board,
      world.state,
      world.id("csp-1"),
      { outcome: what, asOf: world.time(), reason, rating },
      world.time(),
    );

  it("is changed by what is given of rating and reason, and keeps the rest, its time and whose it is", () => {
    const world = standing("answered").decide("csp-1", "accepted", "Plan due in March", "amber");
    const accepted = world.item("csp-1").decision;
    world.at("2026-03-04 12:00").decide("csp-1", "accepted", null, "green");

    expect(world.item("csp-1").decision).toEqual({
      ...accepted,
      ...{ rating: "green", amended: { at: at("2026-03-04 12:00"), by: "p1" } },
    });
    world.decide("csp-1", "accepted", "Plan came", null);
    expect(world.item("csp-1")).toMatchObject({
      rating: "green",
      decision: { at: accepted?.at, rating: "green", reason: "Plan came" },
    });
    expect(world.status("csp-1")).toBe("accepted");
  });

  it.each([
    ["accepted", null, null],
    ["accepted", "Plan due in March", null],
    ["accepted", null, "amber"],
    ["accepted", "Plan due in March", "amber"],
  ] as const)("%s is so already where nothing differs: %s, %s", (what, reason, rating) => {
    const world = standing("answered").decide("csp-1", "accepted", "Plan due in March", "amber");

    expect(said(given(world, what, reason, rating))).toBe("so already");
  });

  it("more wanted: another reason starts no other wait; the same, or none without that decision, changes nothing", () => {
    const world = standing("answered").decide("csp-1", "more-evidence", "Which partners?");
    const { waitsSince, wanted } = world.item("csp-1");
    expect(said(given(world, "more-evidence", "Which partners?", null))).toBe("so already");
    world.at("2026-04-14 12:00").decide("csp-1", "more-evidence", "Which partners, and since when?");

    expect(world.item("csp-1")).toMatchObject({
      ...{ waitsSince, wanted },
      decision: { reason: "Which partners, and since when?" },
    });
    expect(said(given(standing("asked"), "more-evidence", "Why?", "red"))).toBe("so already");
  });
});

describe("another day", () => {
  const to = (world: History, due: string, sure = false) =>
    decideExtension(
      world.board,
      world.state,
      world.id("csp-1"),
      { due, reason: "Staff away.", sure },
      world.time(),
    );

  it.each<[Standing, string, string]>([
    ["planned", "2026-05-29", "not asked yet"],
    ["asked", "2026-05-29", "decided"],
    ["answered", "2026-05-29", "decided"],
    ["more wanted", "2026-05-29", "decided"],
    ["accepted", "2026-05-29", "closed"],
    ["not applicable", "2026-05-29", "closed"],
    ["ruled out unasked", "2026-05-29", "closed"],
    ["asked", "2026-04-13", "due that day already"],
    ["asked", "2026-04-14", "decided"],
    ["asked", "2026-04-10", "decided"],
    ["asked", "2026-03-03", "decided"],
    ["asked", "2026-03-02", "in the past"],
    ["asked", "2027-01-04", "decided"],
    ["asked", "2027-01-05", "after its round"],
    ["asked", "2027-09-03", "after its round"],
    ["asked", "2027-09-04", "far ahead"],
  ])("of an item that is %s to %s: %s", (how, day, expected) => {
    expect(said(to(standing(how), day))).toBe(expected);
  });

  it("may be earlier than the one before, so that a slip of ten years can be mended; only later ones are counted", () => {
    const world = standing("asked").extend("csp-1", "2036-05-29");
    expect(said(to(world, "2036-05-29"))).toBe("due that day already");
    expect(to(world, "2026-05-29")).toMatchObject({ earlier: true, events: [{ earlier: true }] });
    world.extend("csp-1", "2026-05-29");

    expect(world.view("csp-1")).toMatchObject({ due: "2026-05-29", extensions: 1 });
    expect(to(world, "2026-06-01")).toMatchObject({ earlier: false });
  });

  it.each([
    ["2036-05-29", "2026-05-29"],
    ["2036-02-27", null],
    ["2026-02-27", null],
    ["2025-05-29", "2026-05-29"],
    ["2027-03-04", "2026-03-04"],
    ["2036-03-03", "2026-03-03"],
  ])("that is likely a slip comes with one that may have been meant: %s, %s", (day, likely) => {
    expect(to(standing("asked"), day)).toMatchObject({ kind: "refused", likely });
  });

  it("that is far off is given to whoever is sure, and one that is past to nobody", () => {
    expect(
      ["2036-05-29", "2027-01-05", "2026-03-02"].map((day) => said(to(standing("asked"), day, true))),
    ).toEqual([...["decided", "decided", "in the past"]]);
  });

  it("of an item whose round is over may be any that is near", () => {
    const world = standing("asked").at("2027-01-12 12:00");

    expect(said(to(world, "2027-02-01"))).toBe("decided");
  });

  it("may be any from today on where no meeting is in sight", () => {
    const world = standing("asked").settings({ meetings: [] });

    expect(["2026-03-02", "2026-03-03"].map((day) => said(to(world, day)))).toEqual([
      "in the past",
      "decided",
    ]);
  });
});

describe("an assignment", () => {
  const given = (world: History, owner: string, sure = false) =>
    decideAssignment(
      world.board,
      world.state,
      world.id("csp-1"),
      { owner: asPersonId(owner), sure },
      world.time(),
    );

  it.each<[Standing, string]>([
    ["planned", "decided"],
    ["asked", "decided"],
    ["answered", "decided"],
    ["accepted", "closed"],
    ["not applicable", "closed"],
  ])("of an item that is %s: %s", (how, expected) => {
    const world = standing(how);

    expect(said(given(world, "p4"))).toBe(expected);
  });

  it("to whoever has it already, by the settings or by an assignment, is refused", () => {
    const world = standing("asked").settings({ owners: { "csp-1": "p3" } });
    const to = (person: string) => said(given(world, person));

    expect([to("p3"), to("p4")]).toEqual(["theirs already", "decided"]);
    world.assign("csp-1", "p4");
    expect([to("p3"), to("p4")]).toEqual(["decided", "theirs already"]);
  });

  it("to somebody without a role is asked about first; one who owns another question has one", () => {
    const world = standing("asked");
    expect(["p1", "p2", "p3", "p5", "p6"].map((person) => said(given(world, person)))).toEqual([
      ...["decided", "decided", "decided", "decided", "no role"],
    ]);
    expect(said(given(world, "p6", true))).toBe("decided");
    expect(said(given(world.assign("csp-2", "p6"), "p6"))).toBe("decided");
  });
});

describe("a decision that is taken back", () => {
  it("is the last, then the one before it; where there is none, that is told", () => {
    const world = standing("answered").extend("csp-1", "2026-05-29").assign("csp-1", "p4").accept("csp-1");
    const ended = ["accepted", "answered", "answered", "answered"].map((status) => {
      expect(world.status("csp-1")).toBe(status);
      const { owner, extensions } = world.item("csp-1");
      if (world.item("csp-1").steps.length > 0) world.undo("csp-1");
      return [owner, extensions.length];
    });

    expect(ended).toEqual([
      ["p4", 1],
      ["p4", 1],
      [null, 1],
      [null, 0],
    ]);
    expect(decideUndo(world.state, world.id("csp-1"))).toEqual({
      ...{ kind: "refused", because: "nothing to take back" },
    });
  });
});
