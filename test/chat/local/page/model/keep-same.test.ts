import { expect, it } from "vitest";
import { keepSame } from "../../../../../src/chat/local/page/model/keep-same.ts";
import { aMessage } from "../sample-messages.ts";

it("keeps the objects of messages that did not change, and takes the new ones as they are", () => {
  const one = aMessage({ id: "m1", at: "2026-11-09T09:00:00.000Z", by: "p1", text: "One" });
  const two = aMessage({ id: "m2", at: "2026-11-09T09:00:00.000Z", by: "p1", text: "Two" });
  const changed = { ...two, text: "Changed" };
  const three = { ...one, id: "m3" };

  const kept = keepSame([one, two], [structuredClone(one), changed, three]);

  expect(kept[0]).toBe(one);
  expect(kept[1]).toBe(changed);
  expect(kept[2]).toBe(three);
});

it("is the reading before if nothing changed, an empty one too", () => {
  const before = [aMessage({ id: "m1", at: "2026-11-09T09:00:00.000Z", by: "p1", text: "One" })];
  const empty: [] = [];

  expect(keepSame(before, structuredClone(before))).toBe(before);
  expect(keepSame(empty, [])).toBe(empty);
  expect(keepSame(before, [])).toEqual([]);
});
