import { describe, expect, it } from "vitest";
import { mayRead } from "../../../src/core/item/may-read.ts";
import { rolesOf } from "../../../src/core/item/roles-of.ts";
import { mayDecide, type Role } from "../../../src/core/model/roles.ts";
import { asPersonId, type ChannelRef, channelRef, type PersonId } from "../../../src/core/names/ids.ts";
import { at, board } from "../build.ts";
import { type History, history } from "../history.ts";

const csp = board({ owners: { "csp-1": "p6", "csp-2": "p3" } });
const { state } = history(csp);
const NOW = at("2026-02-27 12:00");

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
    expect(rolesOf(csp, state, person, NOW)).toEqual(roles);
    expect(mayRead(csp, state, person, null, NOW)).toBe(reads);
    expect(mayRead(csp, state, person, channelRef("local", "csp"), NOW)).toBe(reads);
    expect(mayDecide(csp, person)).toBe(decides);
  });

  it("make a deputy read the board as long as the owner's question is open, whoever the owner is by then", () => {
    const deputised = board({ owners: { "csp-1": "p3" }, deputies: { "csp-1": "p6" }, members: [] });
    expect(rolesOf(deputised, state, asPersonId("p6"), NOW)).toEqual(["deputy"]);
    expect(mayDecide(deputised, asPersonId("p6"))).toBe(false);
    const forAll = board({ owners: { "csp-1": "p3", "csp-2": "p7" }, deputy: "p7" });
    expect(rolesOf(forAll, state, asPersonId("p7"), NOW)).toEqual(["owner", "deputy"]);
    expect(rolesOf(board({ owners: { "csp-2": "p7" }, deputy: "p7" }), state, asPersonId("p7"), NOW)).toEqual(
      ["owner"],
    );
    expect(rolesOf(board({ deputy: "p7" }), state, asPersonId("p7"), NOW)).toEqual([]);

    const world = history(deputised);
    world.wake("2026-02-27 12:00");
    world.ask("csp-1").reply("p6", "csp-1", "On behalf of Mo: yes.");
    expect(rolesOf(deputised, world.state, asPersonId("p6"), world.time())).toEqual(["deputy"]);
    world.accept("csp-1");
    expect(rolesOf(deputised, world.state, asPersonId("p6"), world.time())).toEqual([]);
  });

  it("may be several at once", () => {
    const all = board({
      chair: "p1",
      secretaries: ["p1"],
      members: ["p1"],
      observers: ["p1"],
      owners: { "csp-1": "p1" },
    });

    expect(rolesOf(all, state, asPersonId("p1"), NOW)).toEqual([
      "chair",
      "secretary",
      "member",
      "owner",
      "observer",
    ]);
  });
});

describe("somebody who was given one question, and has no other role", () => {
  const una = asPersonId("p6");
  const roles = (world: History) => rolesOf(world.board, world.state, una, world.time());

  it("is an owner, and decides nothing", () => {
    const world = history(board());
    world.wake("2026-02-27 12:00");
    world.assign("csp-5", "p6");

    expect(roles(world)).toEqual(["owner"]);
    expect(mayRead(world.board, world.state, una, null, world.time())).toBe(true);
    expect(mayDecide(world.board, una)).toBe(false);
  });

  it("reads the board until it is given to somebody else", () => {
    const world = history(board());
    world.wake("2026-02-27 12:00");
    world.assign("csp-1", "p6").assign("csp-1", "p3");

    expect(roles(world)).toEqual([]);
    expect(mayRead(world.board, world.state, una, null, world.time())).toBe(false);
  });

  it("reads it until it is closed, and again once it is opened again", () => {
    const world = history(board());
    world.wake("2026-02-27 12:00");
    world.ask("csp-1").assign("csp-1", "p6");
    world.reply("p6", "csp-1", "Yes.");
    expect(roles(world)).toEqual(["owner"]);

    world.accept("csp-1");
    expect(roles(world)).toEqual([]);

    world.wantMore("csp-1");
    expect(roles(world)).toEqual(["owner"]);
  });

  it("does not read it in the rounds after, for it was theirs in another", () => {
    const world = history(board());
    world.wake("2026-02-27 12:00");
    world.ask("csp-1").assign("csp-1", "p6");
    expect(roles(world)).toEqual(["owner"]);

    world.at("2027-01-05 12:00");
    expect(roles(world)).toEqual([]);
    world.at("2029-02-27 12:00");
    expect(roles(world)).toEqual([]);
  });

  it("by the settings reads it in each round, as long as it is asked and not somebody else's in that round", () => {
    const world = history(board({ owners: { "csp-1": "p6" } }));
    world.wake("2026-02-27 12:00");
    expect(roles(world)).toEqual(["owner"]);

    world.assign("csp-1", "p3");
    expect(roles(world)).toEqual([]);

    world.at("2027-01-05 12:00");
    expect(roles(world)).toEqual(["owner"]);

    const questions = world.board.questions.map((question) => ({ ...question, retired: true }));
    expect(roles(world.settings({ questions }))).toEqual([]);
  });

  it("by the settings reads it before the first round begins", () => {
    const early = board({ owners: { "csp-1": "p6" }, round: { starts: "2027-05-01" } });

    expect(rolesOf(early, state, una, NOW)).toEqual(["owner"]);
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
    expect(mayRead(open, state, person, channel, NOW)).toBe(reads);
  });

  it("is decided on by its chair and secretaries all the same", () => {
    expect(mayDecide(open, asPersonId("p6"))).toBe(false);
    expect(mayDecide(board({ chair: null, secretaries: [] }), asPersonId("p1"))).toBe(false);
  });
});
