import { expect, it } from "vitest";
import { unanswered } from "../../../src/core/views/unanswered.ts";
import { board } from "../build.ts";
import { type History, history } from "../history.ts";

function names(world: History): string[] {
  return unanswered(world.board, world.state, world.time()).map(
    ({ reference, overdue }) => `${reference.slice(0, 6)}${overdue ? " overdue" : ""}`,
  );
}

it("the unanswered are the open items, the longest waiting first", () => {
  const world = history(board()).wakeAt("2026-02-27 12:00");
  world.ask("csp-5").wakeAt("2026-03-02 09:00", "2026-03-09 09:00");
  world.reply("p3", "csp-1", "Yes.");
  world.reply("p3", "csp-3", "Yes.");
  world.notApplicable("csp-4").notApplicable("csp-8").at("2026-03-10 09:00").wantMore("csp-1");

  expect(names(world)).toEqual(["CSP-05", "CSP-02", "CSP-01"]);
});

it("overdue ones come first, by the day they were due", () => {
  const world = history(board()).wakeAt("2026-02-27 12:00", "2026-03-02 09:00", "2026-03-09 09:00");
  world.extend("csp-1", "2026-05-01").extend("csp-2", "2026-04-30").wake("2026-04-20 09:00");
  world.extend("csp-3", "2026-04-22").at("2026-05-05 12:00");

  expect(names(world)).toEqual([
    "CSP-04 overdue",
    "CSP-03 overdue",
    "CSP-02 overdue",
    "CSP-01 overdue",
    "CSP-05",
    "CSP-06",
  ]);
});

it("items of the same moment come by their reference", () => {
  const world = history(board()).at("2026-03-02 08:00");
  world.ask("csp-8").ask("csp-2").ask("csp-5");

  expect(names(world)).toEqual(["CSP-02", "CSP-05", "CSP-08"]);
});

it("there are none before the first round, nor of a round that is over", () => {
  const world = history(board({ round: { starts: "2025-05-18" } }));
  world.wakeAt("2026-02-27 12:00", "2026-03-02 09:00");

  expect(names(world)).toEqual(["CSP-01", "CSP-02"]);
  expect(names(world.at("2026-05-18 00:00"))).toEqual([]);
  expect(names(world.settings({ round: { starts: "2026-07-01" } }))).toEqual([]);
});
