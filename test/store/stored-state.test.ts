import fc from "fast-check";
import { expect, it } from "vitest";
import { apply } from "../../src/core/journal/apply.ts";
import { emptyState } from "../../src/core/model/state.ts";
import { asItemId } from "../../src/core/names/ids.ts";
import { stateReader, stateText } from "../../src/store/checkpoint/state-text.ts";
import { firstDifference } from "../../src/store/first-difference.ts";
import { everyEventBody, reply } from "./event-bodies.ts";

/** Through text, as into a file and out of it. */
async function throughFile(state: typeof emptyState): Promise<typeof emptyState> {
  const reader = stateReader();
  for await (const line of stateText(state)) reader.take(line);
  return reader.end(state.n).state;
}

it("any state comes back from a file as it was", async () => {
  const body = fc.oneof(
    fc.constantFrom(...everyEventBody),
    fc.tuple(fc.nat(30), fc.string({ unit: "binary" })).map(([number, text]) => reply(number, text)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(body, { maxLength: 60 }), async (events) => {
      const state = events.reduce(
        (before, each, i) => apply(before, { ...each, n: i + 1, at: "2026-06-01T09:00:00.000Z", by: "bot" }),
        emptyState,
      );
      expect(firstDifference(await throughFile(state), state)).toBeNull();
    }),
    { numRuns: 60 },
  );
});

it("what has an order keeps it, keys that look like numbers too", async () => {
  const state = everyEventBody.reduce(
    (before, each, i) => apply(before, { ...each, n: i + 1, at: "2026-06-01T09:00:00.000Z", by: "bot" }),
    emptyState,
  );
  const after = await throughFile(state);
  expect(after.pending.keySeq().toArray()).toEqual(["7", "n1", "n2", "n3", "d1", "d2", "l2", "c1", "l3"]);
  expect(after.items.get(asItemId("2026/27:csp-1"))?.posts.keySeq().toArray()).toEqual(["12", "7"]);
});
