/** Several things in a sentence: `A`, `A and B`, `A, B and C`; beyond `limit`, `A, B and 3 others`. */
export function listed(things: readonly string[], limit = Number.POSITIVE_INFINITY): string {
  const shown = things.length > limit ? things.slice(0, limit) : things;
  const left = things.length - shown.length;
  const last = left === 0 ? shown.at(-1) : left === 1 ? "1 other" : `${left} others`;
  const before = left === 0 ? shown.slice(0, -1) : shown;
  if (last === undefined) return "";
  return before.length === 0 ? last : `${before.join(", ")} and ${last}`;
}
