import { expect, it } from "vitest";
import { rulePause } from "../../../src/core/decisions/decide-pause.ts";
import { emptyState } from "../../../src/core/model/state.ts";

const going = emptyState;
const paused = { ...emptyState, paused: true };

it("a board that goes on is paused, and one that is paused goes on", () => {
  expect(rulePause(going, true)).toEqual({ kind: "decided", happenings: [{ kind: "paused" }] });
  expect(rulePause(paused, false)).toEqual({ kind: "decided", happenings: [{ kind: "resumed" }] });
});

it("what is so already is refused", () => {
  expect(rulePause(paused, true)).toEqual({ kind: "refused" });
  expect(rulePause(going, false)).toEqual({ kind: "refused" });
});
