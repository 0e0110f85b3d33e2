import type { ItemId } from "./ids.ts";

/** Sorts items by round, then by reference: `csp-9` before `csp-10`. */
export function inBankOrder(one: ItemId, other: ItemId): number {
  const [round, prefix, number] = partsOf(one);
  const [otherRound, otherPrefix, otherNumber] = partsOf(other);
  if (round !== otherRound) return round < otherRound ? -1 : 1;
  if (prefix !== otherPrefix) return prefix < otherPrefix ? -1 : 1;
  return number - otherNumber;
}

function partsOf(item: ItemId): [round: string, prefix: string, number: number] {
  const colon = item.indexOf(":");
  const dash = item.lastIndexOf("-");
  return [item.slice(0, colon), item.slice(colon + 1, dash), Number(item.slice(dash + 1))];
}
