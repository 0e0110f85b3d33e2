import { expect, it } from "vitest";
import { sweptItems } from "../../../src/core/intake/swept-items.ts";
import { at, board } from "../build.ts";
import { history } from "../history.ts";

it("the threads that are read again are those of items that are asked and not long closed", () => {
  const world = history(board()).wakeAt("2026-02-27 12:00", "2026-03-02 09:00", "2026-03-09 09:00");
  world.reply("p3", "csp-2", "Yes.");
  world.notApplicable("csp-1").notApplicable("csp-5").assign("csp-6", "p3");
  const swept = (time: string) => sweptItems(world.board, world.state, at(time)).map(({ id }) => id);

  expect(swept("2026-04-08 09:00")).toEqual([
    "2026/27:csp-1",
    "2026/27:csp-2",
    "2026/27:csp-3",
    "2026/27:csp-4",
  ]);
  expect(swept("2026-04-08 10:01")).toEqual(["2026/27:csp-2", "2026/27:csp-3", "2026/27:csp-4"]);
});

it("those that were left open are read until the round after the next begins, however late they were asked", () => {
  const world = history(board({ round: { starts: "2025-05-18" } })).wakeAt(
    "2026-02-27 12:00",
    "2026-03-02 09:00",
    "2026-05-18 09:00",
  );
  const swept = (time: string) => sweptItems(world.board, world.state, at(time)).map(({ id }) => id);
  const [before, after] = [
    ["2025/26:csp-1", "2025/26:csp-2"],
    ["2026/27:csp-1", "2026/27:csp-2"],
  ];

  expect(swept("2027-05-17 23:59")).toEqual([...before, ...after]);
  expect(swept("2027-05-18 00:00")).toEqual(after);
  expect(swept("2028-05-18 00:00")).toEqual([]);
});

it("a board that is set to begin later reads what it has", () => {
  const world = history(board()).wakeAt("2026-02-27 12:00", "2026-03-02 09:00");
  world.settings({ round: { starts: "2030-01-01" } });

  expect(sweptItems(world.board, world.state, at("2028-03-03 09:00"))).toHaveLength(2);
});
