import type { Rating } from "../../core/model/item.ts";

const WORDS: Readonly<Record<Rating, string>> = {
  red: "Red: no plan yet",
  amber: "Amber: under way, not finished",
  green: "Green: in place",
};

/** A rating in words. The colour alone would say nothing to a reader who does not see it, or prints in black. */
export function ratingWords(rating: Rating): string {
  return WORDS[rating];
}
