import { expect, it } from "vitest";
import { asPersonId } from "../../../src/core/names/ids.ts";
import { homeView } from "../../../src/core/views/home-view.ts";
import { board } from "../build.ts";
import { type History, history } from "../history.ts";

/** A board whose first question is of an owner; what it has for a person. */
function asked(): History {
  return history(board({ owners: { "csp-1": "p6" } })).wakeAt("2026-02-27 12:00", "2026-03-02 09:00");
}

function home(world: History, person: string): string {
  const view = homeView(world.board, world.state, asPersonId(person), world.time());
  if (view === null) return "nothing";
  const named = (items: typeof view.waiting) => items.map(({ reference }) => reference.slice(0, 6)).join(" ");
  const decides = view.toDecide.length === 0 ? "" : `, to decide ${named(view.toDecide)}`;
  const status = view.status === null ? "" : ", and the status";
  return `${view.roles.join(" ")}: ${named(view.waiting)}${decides}${status}`;
}

it("a board has for each person what waits for them, and for deciders how it stands", () => {
  const world = asked();

  expect(home(world, "p1")).toBe("chair: , and the status");
  expect(home(world, "p2")).toBe("secretary: , and the status");
  expect(home(world, "p3")).toBe("member: CSP-02");
  expect(home(world, "p5")).toBe("observer: ");
  expect(home(world, "p6")).toBe("owner: CSP-01");
  expect(home(world, "p7")).toBe("nothing");
});

it("what is answered waits for a decision, and for no member", () => {
  const world = asked();
  world.reply("p4", "csp-2", "Yes.");

  expect(home(world, "p3")).toBe("member: ");
  expect(home(world, "p1")).toBe("chair: , to decide CSP-02, and the status");
  expect(home(world, "p2")).toBe("secretary: , to decide CSP-02, and the status");
});
