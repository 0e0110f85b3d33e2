import { expect, it } from "vitest";
import { decideDigest } from "../../../src/core/decisions/decide-digest.ts";
import { board } from "../build.ts";
import { type History, history } from "../history.ts";
import { told } from "../read-everything.ts";

const DIGEST = [
  "digest-short for 2026-04-21T14:00 in local:csp",
  "digest-full for 2026-04-21T14:00 to local:p2",
];

function byHand(world: History, command: string): string[] {
  const decision = decideDigest(world.board, world.state, command, world.time());
  if (decision.kind === "refused") throw new Error("refused");
  world.happen("p2", ...decision.events);
  return told(decision.events);
}

it("a digest by hand is for the next meeting, and the one that is due goes out all the same", () => {
  const world = history(board({ questions: [] }));
  world.wake("2026-03-02 12:00");

  expect(byHand(world, "c1")).toEqual(DIGEST);
  expect(world.speak().wake("2026-03-02 12:01")).toEqual([]);
  expect(told(world.wake("2026-04-13 09:00"))).toEqual(DIGEST);
  expect(byHand(world, "c2")).toEqual(DIGEST);
});

it("a digest by hand is sent once however often its command is delivered", () => {
  const world = history(board({ questions: [] }));
  world.wake("2026-03-02 12:00");
  byHand(world, "c1");

  expect(byHand(world, "c1")).toEqual([]);
  expect(byHand(world, "c2")).toEqual(DIGEST);
});

it("a digest by hand is refused where no meeting is planned", () => {
  const world = history(board({ meetings: ["2026-03-02T12:00"] })).at("2026-03-02 12:00");

  expect(decideDigest(world.board, world.state, "c1", world.time())).toEqual({ kind: "refused" });
});
