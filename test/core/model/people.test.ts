import { describe, expect, it } from "vitest";
import {
  accountOf,
  accountOn,
  nameOf,
  ownerOf,
  personWith,
  secretariesOf,
} from "../../../src/core/model/people.ts";
import { asPersonId, asUserRef } from "../../../src/core/names/ids.ts";
import { board } from "../build.ts";
import { history } from "../history.ts";

const people = {
  p1: { id: "p1", name: "Ada Chair", accounts: { slack: "U1", teams: "t1" } },
  p2: { id: "p2", name: "Sam Secretary", accounts: { teams: "t2" } },
  p3: { id: "p3", name: "Mo Member", accounts: {}, email: "mo@example.org" },
};
const both = board({ people, channels: ["teams:19:x", "slack:C1"] });

describe("somebody's account", () => {
  it("is on the platform of the first channel on which they are", () => {
    expect(accountOf(both, asPersonId("p1"))).toBe("teams:t1");
    expect(accountOf(board({ people, channels: ["slack:C1", "teams:19:x"] }), asPersonId("p2"))).toBe(
      "teams:t2",
    );
    expect(accountOf(board({ people, channels: ["slack:C1"] }), asPersonId("p2"))).toBe(null);
    expect(accountOf(both, asPersonId("p3"))).toBe(null);
    expect(accountOf(both, asPersonId("p9"))).toBe(null);
  });

  it("is everybody's own id on the local workspace", () => {
    expect(accountOn(both, asPersonId("p3"), "local")).toBe("local:p3");
    expect(accountOf(board({ people }), asPersonId("p3"))).toBe("local:p3");
  });

  it.each([
    ["slack:U1", "p1"],
    ["teams:t1", "p1"],
    ["teams:t2", "p2"],
    ["slack:t1", null],
    ["slack:U9", null],
    ["local:p3", "p3"],
    ["local:guest", null],
    ["local:toString", null],
  ])("tells whose it is: %s is %s", (user, person) => {
    expect(personWith(both.people, asUserRef(user))).toBe(person);
  });
});

it("somebody is called by their name, the bot the bot, a stranger by their account", () => {
  expect(nameOf(both, asPersonId("p1"))).toBe("Ada Chair");
  expect(nameOf(both, "bot")).toBe("the bot");
  expect(nameOf(both, "account slack:U9")).toBe("slack:U9");
});

it("the secretaries are told about a board, or the chair where there is none, or nobody", () => {
  expect(secretariesOf(both)).toEqual(["p2"]);
  expect(secretariesOf(board({ secretaries: [] }))).toEqual(["p1"]);
  expect(secretariesOf(board({ secretaries: [], chair: null }))).toEqual([]);
});

it("an item is whose it was assigned to, else whose the settings say, else nobody's", () => {
  const world = history(board({ owners: { "csp-1": "p3" } })).at("2026-03-02 12:00");

  expect(ownerOf(world.board, world.item("csp-1"))).toBe("p3");
  expect(ownerOf(world.board, world.item("csp-2"))).toBe(null);
  expect(ownerOf(world.board, world.assign("csp-1", "p4").item("csp-1"))).toBe("p4");
});
