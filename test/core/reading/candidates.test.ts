import { expect, it } from "vitest";
import { candidates } from "../../../src/core/reading/find-person.ts";
import { board } from "../build.ts";

const names = (changes: Parameters<typeof board>[0]) => candidates(board(changes)).map(({ id }) => id);

it("an item can be given to everybody who has something to do on the board, by name", () => {
  const changes = { chair: "p1", secretaries: ["p2"], members: ["p3", "p4"], owners: { "csp-1": "p6" } };

  expect(names({ ...changes, observers: ["p5"] }).toSorted()).toEqual(["p1", "p2", "p3", "p4", "p6"]);
  const named = candidates(board(changes)).map(({ name }) => name);
  expect(named).toEqual(named.toSorted());
  expect(new Set(named).size).toBe(5);
});

it("an item can be given to everybody where the settings do not say who the members are", () => {
  expect(names({ members: [] }).toSorted()).toEqual(Object.keys(board().people).toSorted());
});
