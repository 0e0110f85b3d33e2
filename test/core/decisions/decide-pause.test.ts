import { expect, it } from "vitest";
import { decidePause } from "../../../src/core/decisions/decide-pause.ts";
import { emptyState } from "../../../src/core/model/state.ts";

const going = emptyState;
const paused = { ...emptyState, paused: true };

it("a board that goes on is paused, and one that is paused goes on", () => {
  expect(decidePause(going, true)).toEqual({ kind: "decided", events: [{ kind: "paused" }] });
  expect(decidePause(paused, false)).toEqual({ kind: "decided", events: [{ kind: "resumed" }] });
});

it("what is so already is refused", () => {
  expect(decidePause(paused, true)).toEqual({ kind: "refused" });
  expect(decidePause(going, false)).toEqual({ kind: "refused" });
});
