import { describe, expect, it } from "vitest";
import { asPersonId, type ChannelRef, channelRef, type PersonId } from "../../../src/core/model/ids.ts";
import { mayDecide, mayRead, type Role, rolesOf } from "../../../src/core/model/roles.ts";
import { board } from "../build.ts";
import { history } from "../history.ts";

const csp = board({ owners: { "csp-1": "p6", "csp-2": "p3" } });
const { state } = history(csp);

describe("roles", () => {
  it.each<[string, string | null, Role[], boolean, boolean]>([
    ["the chair", "p1", ["chair"], true, true],
    ["the secretary", "p2", ["secretary"], true, true],
    ["a member who owns a question", "p3", ["member", "owner"], true, false],
    ["a member", "p4", ["member"], true, false],
    ["an observer", "p5", ["observer"], true, false],
    ["an owner who is no member", "p6", ["owner"], true, false],
    ["somebody without a role", "p7", [], false, false],
    ["somebody whom the settings do not know", null, [], false, false],
  ])("of %s", (_, id, roles, reads, decides) => {
    const person = id === null ? null : asPersonId(id);
    expect(rolesOf(csp, state, person)).toEqual(roles);
    expect(mayRead(csp, state, person, null)).toBe(reads);
    expect(mayRead(csp, state, person, channelRef("local", "csp"))).toBe(reads);
    expect(mayDecide(csp, person)).toBe(decides);
  });

  it("may be several at once", () => {
    const all = board({
      chair: "p1",
      secretaries: ["p1"],
      members: ["p1"],
      observers: ["p1"],
      owners: { "csp-1": "p1" },
    });

    expect(rolesOf(all, state, asPersonId("p1"))).toEqual([
      "chair",
      "secretary",
      "member",
      "owner",
      "observer",
    ]);
  });

  it("come with an item that is assigned", () => {
    const world = history(board());
    world.wake("2026-02-27 12:00");
    world.assign("csp-5", "p6");

    expect(rolesOf(world.board, world.state, asPersonId("p6"))).toEqual(["owner"]);
    expect(mayDecide(world.board, asPersonId("p6"))).toBe(false);
  });
});

describe("a board that does not say who its members are", () => {
  const open = board({ members: [] });

  it.each<[string, PersonId | null, ChannelRef | null, boolean]>([
    ["from its own channel", asPersonId("p6"), channelRef("local", "csp"), true],
    ["from its own channel, by a stranger", null, channelRef("local", "csp"), true],
    ["from another channel", asPersonId("p6"), channelRef("local", "other"), false],
    ["from a direct message", asPersonId("p6"), null, false],
    ["from a direct message, with a role", asPersonId("p1"), null, true],
  ])("is read %s", (_, person, channel, reads) => {
    expect(mayRead(open, state, person, channel)).toBe(reads);
  });

  it("is decided on by its chair and secretaries all the same", () => {
    expect(mayDecide(open, asPersonId("p6"))).toBe(false);
    expect(mayDecide(board({ chair: null, secretaries: [] }), asPersonId("p1"))).toBe(false);
  });
});
