import { expect, it } from "vitest";
import { sweptItems } from "../../src/core/swept-items.ts";
import { at, board } from "./build.ts";
import { history } from "./history.ts";

it("the threads that are read again are those of items that are asked and not long closed", () => {
  const world = history(board()).wakeAt("2026-02-27 12:00", "2026-03-02 09:00", "2026-03-09 09:00");
  world.reply("p3", "csp-2", "Yes.");
  world.notApplicable("csp-1").notApplicable("csp-5").assign("csp-6", "p3");
  const swept = (time: string) => sweptItems(world.state, at(time)).map(({ id }) => id);

  expect(swept("2026-04-08 09:00")).toEqual([
    "2026/27:csp-1",
    "2026/27:csp-2",
    "2026/27:csp-3",
    "2026/27:csp-4",
  ]);
  expect(swept("2026-04-08 10:01")).toEqual(["2026/27:csp-2", "2026/27:csp-3", "2026/27:csp-4"]);
});
