import type { ItemId } from "./ids.ts";
import { referenceOf } from "./reference-of.ts";

/** The reference that people quote for an item: `2026/27:csp-3` is `CSP-03 (26/27)`. */
export function itemReference(item: ItemId): string {
  const colon = item.indexOf(":");
  return referenceOf(item.slice(colon + 1), item.slice(0, colon));
}
