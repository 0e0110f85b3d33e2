import { expect, it } from "vitest";
import { rulePause } from "../../src/core/rule-pause.ts";
import { emptyState } from "../../src/core/state.ts";

const going = emptyState;
const paused = { ...emptyState, paused: true };

it("a board that goes on is paused, and one that is paused goes on", () => {
  expect(rulePause(going, true)).toEqual({ kind: "ruled", happenings: [{ kind: "paused" }] });
  expect(rulePause(paused, false)).toEqual({ kind: "ruled", happenings: [{ kind: "resumed" }] });
});

it("what is so already is refused", () => {
  expect(rulePause(paused, true)).toEqual({ kind: "refused" });
  expect(rulePause(going, false)).toEqual({ kind: "refused" });
});
