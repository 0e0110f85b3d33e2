import type { ItemView } from "../../core/views/views.ts";
import { momentWords } from "../words/dates.ts";
import { quoted } from "../words/extract.ts";
import { ratingWords } from "../words/rating-words.ts";
import { sentence } from "../words/sentence.ts";

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

/** Why more evidence is wanted, as a sentence, where an item was opened again for that and a reason was given. */
export function moreEvidence({ status, decision }: ItemView): string[] {
  if (status !== "open" || decision?.outcome !== "more-evidence") return [];
  const { reason } = decision;
  return reason === null || reason.trim() === ""
    ? []
    : [sentence(`${decision.by} asks: ${quoted(reason, 200)}`)];
}
