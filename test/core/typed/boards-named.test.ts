import { expect, it } from "vitest";
import { boardsNamed } from "../../../src/core/typed/boards-named.ts";

const BOARDS = [
  { id: "csp", name: "Community Safety Partnership" },
  { id: "north", name: "Northside Community Board" },
  { id: "safety", name: "Zoë’s Board" },
];

it.each([
  ["CSP", ["csp"]],
  ["“csp”.", ["csp"]],
  ["community safety", ["csp"]],
  ["Community  Safety\u00a0Partnership?", ["csp"]],
  ["community", ["csp", "north"]],
  ["safety", ["safety"]],
  ["zoes board", ["safety"]],
  ["northside community-board", ["north"]],
  ["orthside", []],
  ["bo", []],
  ["", []],
  ["x".repeat(40_000), []],
])("%j names %j", (typed, ids) => {
  expect(boardsNamed(BOARDS, typed).map(({ id }) => id)).toEqual(ids);
});
