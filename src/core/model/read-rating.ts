import type { Rating } from "./item.ts";

const RATINGS: readonly Rating[] = ["red", "amber", "green"];

/**
 * Reads a rating at the start of what somebody typed, and returns it with the rest. Where words may follow that begin
 * with a colour by chance ("red tape"), only one with a colon counts: `red: no plan yet`.
 */
export function readRating(
  typed: string,
  colon: "optional" | "required",
): { rating: Rating | null; rest: string } {
  const match = (colon === "required" ? /^([a-z]+)\s*:\s*/i : /^([a-z]+)\s*(?::\s*|\s|$)/i).exec(typed);
  const rating = RATINGS.find((word) => word === match?.[1]?.toLowerCase());
  if (match === null || rating === undefined) return { rating: null, rest: typed };
  return { rating, rest: typed.slice(match[0].length).trim() };
}
