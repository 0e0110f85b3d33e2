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
  ["ahead", { before: "08:30", asOf: "09:00", after: "09:30" }],
  ["behind", { before: "10:30", asOf: "11:00", after: "11:30" }],
])(
  "who has written since more was wanted is known by the platform's clock, the bot's being %s",
  (_how, times) => {
    const world = asked().at("2026-03-03 10:00");
    const writes = (person: string, hour: string) =>
      world.receive({
        kind: "new",
        written: { ...world.write(person, "csp-1", "Yes."), at: at(`2026-03-03 ${hour}`) },
      });
    writes("p3", times.before);
    world.happen("p1", {
      ...{ kind: "decided", item: world.id("csp-1"), outcome: "more-evidence", reason: "Which partners?" },
      ...{ asOf: at(`2026-03-03 ${times.asOf}`), rating: null, wanted: null },
    });
    writes("p4", times.after);

    expect(waits(world)).toEqual({ kind: "members", people: ["p3"] });
  },
);
