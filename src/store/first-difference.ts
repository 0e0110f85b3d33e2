import { isList, isMap, isOrderedMap, isSet } from "immutable";

/**
 * Where two values differ, as a path into both: `items."2026/27:csp-1".live`; null if nowhere. Maps and sets differ by
 * what is in them, ordered maps by its order too. Values that are not JSON or collections are equal if they are the same.
 */
export function firstDifference(one: unknown, other: unknown): string | null {
  const path = pathTo(one, other);
  return path?.map((step) => (/^[\w-]+$/.test(step) ? step : `"${step}"`)).join(".") ?? null;
}

function pathTo(one: unknown, other: unknown): readonly string[] | null {
  if (Object.is(one, other)) return null;
  const ours = partsOf(one);
  const theirs = partsOf(other);
  if (ours === null || theirs === null) return [];
  for (const [key, part] of ours) {
    if (!theirs.has(key)) return [key];
    const deeper = pathTo(part, theirs.get(key));
    if (deeper !== null) return [key, ...deeper];
  }
  for (const key of theirs.keys()) if (!ours.has(key)) return [key];
  if (!isOrderedMap(one)) return null;
  const order = [...theirs.keys()];
  return [...ours.keys()].every((key, i) => key === order[i]) ? null : [];
}

function partsOf(value: unknown): Map<string, unknown> | null {
  if (isMap(value)) return new Map([...value].map(([key, part]) => [String(key), part]));
  if (isSet(value)) return new Map([...value].map((part) => [String(part), part]));
  if (isList(value) || Array.isArray(value)) return new Map([...value].map((part, i) => [String(i), part]));
  if (typeof value === "object" && value !== null) return new Map(Object.entries(value));
  return null;
}
