import type { ItemView } from "../../core/views/views.ts";
import { dayWords, hourAndDay, momentWords, timeWords } from "../words/dates.ts";
import { ratingWords } from "../words/rating-words.ts";
import { counted, quoted, sentence, times } from "../words/text.ts";

/** How an item stands, in a word or two: `open, more evidence wanted`. Says nothing that changes as days go by. */
export function statusWords({ status, decision }: Pick<ItemView, "status" | "decision">): string {
  switch (status) {
    case "planned":
      return "not asked yet";
    case "open":
      return decision?.outcome === "more-evidence" ? "open, more evidence wanted" : "open";
    case "answered":
      return "answered";
    case "accepted":
      return "accepted";
    case "not-applicable":
      return "not applicable";
  }
}

/**
 * What was kept: `2 replies kept, the latest at 09:14 on Tue 8 Dec 2026; 1 withdrawn`. It stands in posts that are read
 * long after, so it names the day, and says the same however long ago that was. The latest is the latest writing:
 * an edit does not make a reply a new one.
 */
export function receipt(item: Pick<ItemView, "status" | "replies" | "withdrawn">, zone: string): string {
  const { status, replies, withdrawn } = item;
  const gone = withdrawn.length === 0 ? "" : `; ${withdrawn.length} withdrawn`;
  const latest = replies.at(-1);
  if (latest === undefined)
    return `${status === "open" && gone === "" ? "no reply yet" : "no reply kept"}${gone}`;
  const kept = `${counted(replies.length, "reply", "replies")} kept`;
  return `${kept}, ${replies.length === 1 ? "" : "the latest "}at ${hourAndDay(latest.at, zone)}${gone}`;
}

/**
 * By when an item is wanted and for which meeting: `Mon 30 Nov 2026, for the meeting of Tue 8 Dec 2026, 14:00, extended
 * once`. Says nothing that changes as days go by.
 */
export function dueWords({
  due,
  meeting,
  extensions,
}: Pick<ItemView, "due" | "meeting" | "extensions">): string {
  return [
    due === null ? "no day set" : dayWords(due),
    ...(meeting === null ? [] : [`for the meeting of ${timeWords(meeting)}`]),
    ...(extensions === 0 ? [] : [`extended ${times(extensions)}`]),
  ].join(", ");
}

const WORDS = {
  accepted: "Accepted",
  "more-evidence": "More evidence asked for",
  "not-applicable": "Marked not applicable",
} as const;

/**
 * The decision on an item: by whom, when, why, how it is rated, and who last changed these two, each as a sentence of its
 * own. Nothing without a decision.
 */
export function decisionWords(item: Pick<ItemView, "decision" | "rating">, zone: string): string[] {
  const { decision, rating } = item;
  if (decision === null) return [];
  const { outcome, by, at, reason, amended } = decision;
  return [
    `${WORDS[outcome]} by ${by}, ${momentWords(at, zone)}.`,
    ...(reason === null || reason.trim() === "" ? [] : [sentence(`Reason: ${quoted(reason)}`)]),
    ...(rating === null ? [] : [`${ratingWords(rating)}.`]),
    ...(amended === undefined ? [] : [`Changed by ${amended.by}, ${momentWords(amended.at, zone)}.`]),
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

/** A reference without its round, where there is little room and only what is asked now is meant: `CSP-05`. */
export function shortReference(reference: string): string {
  return reference.replace(/ \(.*$/, "");
}
