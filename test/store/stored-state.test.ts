import fc from "fast-check";
import { expect, it } from "vitest";
import { apply } from "../../src/core/journal/apply.ts";
import { asItemId } from "../../src/core/model/ids.ts";
import { emptyState } from "../../src/core/model/state.ts";
import { firstDifference } from "../../src/store/first-difference.ts";
import { checkpointSchema } from "../../src/store/schema/checkpoint-schema.ts";
import { fromStored, toStored } from "../../src/store/stored-state.ts";
import { everyEventBody, reply } from "./event-bodies.ts";

/** Through JSON, as into a file and out of it. */
function throughFile(state: typeof emptyState): typeof emptyState {
  const text = JSON.stringify({
    version: 1,
    board: "csp",
    n: state.n,
    hash: "0123456789abcdef",
    state: toStored(state),
  });
  return fromStored(checkpointSchema.parse(JSON.parse(text)));
}

it("any state comes back from a file as it was", () => {
  const body = fc.oneof(
    fc.constantFrom(...everyEventBody),
    fc.tuple(fc.nat(30), fc.string({ unit: "binary" })).map(([number, text]) => reply(number, text)),
  );
  fc.assert(
    fc.property(fc.array(body, { maxLength: 60 }), (events) => {
      const state = events.reduce(
        (before, each, i) => apply(before, { ...each, n: i + 1, at: "2026-06-01T09:00:00.000Z", by: "bot" }),
        emptyState,
      );
      expect(firstDifference(throughFile(state), state)).toBeNull();
    }),
    { numRuns: 200 },
  );
});

it("what has an order keeps it, keys that look like numbers too", () => {
  const state = everyEventBody.reduce(
    (before, each, i) => apply(before, { ...each, n: i + 1, at: "2026-06-01T09:00:00.000Z", by: "bot" }),
    emptyState,
  );
  const after = throughFile(state);
  expect(after.pending.keySeq().toArray()).toEqual(["7", "n1", "n2", "n3", "d1", "d2", "l2", "l3"]);
  expect(after.items.get(asItemId("2026/27:csp-1"))?.posts.keySeq().toArray()).toEqual(["12", "7"]);
});
