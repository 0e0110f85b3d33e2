import { describe, expect, it } from "vitest";
import {
  type Decision,
  decideAssignment,
  decideExtension,
  decideOutcome,
} from "../../../src/core/decisions/decide-item.ts";
import type { Outcome } from "../../../src/core/model/item.ts";
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

function said(decision: Decision): string {
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
    ["more wanted", "no answer yet", "so already", "decided"],
    ["accepted", "so already", "decided", "decided"],
    ["not applicable", "no reply yet", "decided", "so already"],
    ["ruled out unasked", "not asked yet", "decided", "so already"],
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

describe("an extension", () => {
  it.each<[Standing, string, string]>([
    ["planned", "2026-05-29", "not asked yet"],
    ["asked", "2026-05-29", "decided"],
    ["answered", "2026-05-29", "decided"],
    ["more wanted", "2026-05-29", "decided"],
    ["accepted", "2026-05-29", "closed"],
    ["not applicable", "2026-05-29", "closed"],
    ["ruled out unasked", "2026-05-29", "closed"],
    ["asked", "2026-04-13", "not later than it is due"],
    ["asked", "2026-04-14", "decided"],
    ["asked", "2026-03-03", "not later than it is due"],
    ["asked", "2026-03-02", "in the past"],
  ])("of an item that is %s to %s: %s", (how, day, expected) => {
    const world = standing(how);

    expect(
      said(
        decideExtension(
          world.board,
          world.state,
          asItemId("2026/27:csp-1"),
          day,
          "Staff away.",
          world.time(),
        ),
      ),
    ).toBe(expected);
  });

  it("must be later than the one before", () => {
    const world = standing("asked").extend("csp-1", "2026-05-29");
    const to = (day: string) =>
      said(decideExtension(world.board, world.state, asItemId("2026/27:csp-1"), day, "Again.", world.time()));

    expect(to("2026-05-29")).toBe("not later than it is due");
    expect(to("2026-05-30")).toBe("decided");
  });

  it("may be to any day from today on where no meeting is in sight", () => {
    const world = standing("asked").settings({ meetings: [] });
    const to = (day: string) =>
      said(decideExtension(world.board, world.state, asItemId("2026/27:csp-1"), day, "Soon.", world.time()));

    expect(to("2026-03-02")).toBe("in the past");
    expect(to("2026-03-03")).toBe("decided");
  });
});

describe("an assignment", () => {
  it.each<[Standing, string]>([
    ["planned", "decided"],
    ["asked", "decided"],
    ["answered", "decided"],
    ["accepted", "closed"],
    ["not applicable", "closed"],
  ])("of an item that is %s: %s", (how, expected) => {
    const world = standing(how);

    expect(
      said(decideAssignment(world.board, world.state, asItemId("2026/27:csp-1"), asPersonId("p4"))),
    ).toBe(expected);
  });

  it("to whoever has it already, by the settings or by an assignment, is refused", () => {
    const world = standing("asked").settings({ owners: { "csp-1": "p3" } });
    const to = (person: string) =>
      said(decideAssignment(world.board, world.state, asItemId("2026/27:csp-1"), asPersonId(person)));

    expect([to("p3"), to("p4")]).toEqual(["so already", "decided"]);
    world.assign("csp-1", "p4");
    expect([to("p3"), to("p4")]).toEqual(["decided", "so already"]);
  });
});
