import { expect, it } from "vitest";
import { waitsFor } from "../../../src/core/item/standing.ts";
import { at, board } from "../build.ts";
import { type History, history } from "../history.ts";

function asked(changes = {}): History {
  return history(board(changes)).wakeAt("2026-02-27 12:00", "2026-03-02 09:00").at("2026-03-02 10:00");
}

function waits(world: History) {
  return waitsFor(world.board, world.state, world.item("csp-1"));
}

it("an item waits for its owner, who has written or not", () => {
  const world = asked({ owners: { "csp-1": "p3" } });
  world.reply("p3", "csp-1", "Yes.");

  expect(waits(world)).toEqual({ kind: "owner", person: "p3" });
});

it("an item without an owner waits for the members who have not written", () => {
  const world = asked();

  expect(waits(world)).toEqual({ kind: "members", people: ["p3", "p4"] });
  const reply = world.reply("p3", "csp-1", "Yes.");
  world.reply("p6", "csp-1", "And I.");
  expect(waits(world)).toEqual({ kind: "members", people: ["p4"] });
  world.withdraw(reply);
  expect(waits(world)).toEqual({ kind: "members", people: ["p3", "p4"] });
});

it("an item that more is wanted for waits for every member again", () => {
  const world = asked();
  world.reply("p3", "csp-1", "Yes.");
  world.at("2026-03-03 10:00").wantMore("csp-1");

  expect(waits(world)).toEqual({ kind: "members", people: ["p3", "p4"] });
  world.at("2026-03-03 11:00").reply("p4", "csp-1", "More.");
  expect(waits(world)).toEqual({ kind: "members", people: ["p3"] });
});

it("an item waits for nobody where all have written, or nobody is expected to", () => {
  const world = asked();
  world.reply("p3", "csp-1", "Yes.");
  world.reply("p4", "csp-1", "Yes.");

  expect(waits(world)).toEqual({ kind: "nobody" });
  expect(waits(asked({ members: [] }))).toEqual({ kind: "nobody" });
});

it.each([
  ["ahead", "2026-03-03 09:00"],
  ["behind", "2026-03-03 11:00"],
])(
  "who has written since more was wanted is known by the platform's clock, the bot's being %s",
  (_how, asOf) => {
    const world = asked();
    world.at("2026-03-03 08:59").reply("p3", "csp-1", "Yes.");
    world.at("2026-03-03 10:00").happen("p1", {
      ...{ kind: "decided", item: world.id("csp-1"), outcome: "more-evidence", asOf: at(asOf) },
      ...{ reason: "Which partners?", rating: null, wanted: null },
    });
    const written = world.at("2026-03-03 11:30").write("p4", "csp-1", "More.");
    world.receive({ kind: "new", written: { ...written, at: at("2026-03-03 11:01") } });

    expect(waits(world)).toEqual({ kind: "members", people: ["p3"] });
  },
);
