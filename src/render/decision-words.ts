import type { ItemView } from "../core/views.ts";
import { momentWords } from "./dates.ts";
import { quoted } from "./extract.ts";
import { ratingWords } from "./rating-words.ts";
import { sentence } from "./sentence.ts";

const WORDS = {
  accepted: "Accepted",
  "more-evidence": "More evidence asked for",
  "not-applicable": "Marked not applicable",
} as const;

/**
 * The decision on an item: by whom, when, why, and how it is rated, each as a sentence of its own. Nothing without a
 * decision.
 */
export function decisionWords(item: Pick<ItemView, "decision" | "rating">, zone: string): string[] {
  const { decision, rating } = item;
  if (decision === null) return [];
  const { outcome, by, at, reason } = decision;
  return [
    `${WORDS[outcome]} by ${by}, ${momentWords(at, zone)}.`,
    ...(reason === null || reason.trim() === "" ? [] : [sentence(`Reason: ${quoted(reason)}`)]),
    ...(rating === null ? [] : [`${ratingWords(rating)}.`]),
  ];
}
