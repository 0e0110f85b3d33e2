import { Map as IMap, Set as ISet, List, OrderedMap } from "immutable";
import { describe, expect, it } from "vitest";
import { firstDifference } from "../../src/store/first-difference.ts";

describe("the first difference", () => {
  it.each<[string, unknown, unknown, string | null]>([
    ["the same", { a: [1, { b: null }] }, { a: [1, { b: null }] }, null],
    ["another value", { a: { b: 1 } }, { a: { b: 2 } }, "a.b"],
    ["a value and none", { a: null }, { a: 0 }, "a"],
    ["a part too many", { a: 1 }, { a: 1, b: 2 }, "b"],
    ["a part too few", { a: 1, b: 2 }, { a: 1 }, "b"],
    ["a list that is shorter", { a: [1, 2] }, { a: [1] }, "a.1"],
    ["maps in another order", IMap({ a: 1, b: 2 }), IMap({ b: 2, a: 1 }), null],
    [
      "ordered maps in another order",
      { p: OrderedMap({ a: 1, b: 2 }) },
      { p: OrderedMap({ b: 2, a: 1 }) },
      "p",
    ],
    ["maps with other values", IMap({ "x:1": { y: 1 } }), IMap({ "x:1": { y: 2 } }), '"x:1".y'],
    ["sets in another order", ISet(["a", "b"]), ISet(["b", "a"]), null],
    ["sets of other things", ISet(["a"]), ISet(["b"]), "a"],
    ["lists in another order", List(["a", "b"]), List(["b", "a"]), "0"],
  ])("of %s", (_, one, other, place) => {
    expect(firstDifference(one, other)).toBe(place);
  });
});
