import { dayOf } from "../../core/calendar/calendar.ts";
import { isErased } from "../../core/model/erased.ts";
import { standingOf } from "../../core/model/evidence.ts";
import type { ItemView, ReplyView } from "../../core/views/views.ts";
import { dayWords, momentWords, shortMoment, timeWords } from "../words/dates.ts";
import { ratingWords } from "../words/rating-words.ts";
import { brief, counted, quoted, sentence, times } from "../words/text.ts";
import { promiseWords } from "./promise-words.ts";

/** How an item stands, in a word or two: `open, more evidence wanted`. Says nothing that changes as days go by. */
export function statusWords({ status, decision }: Pick<ItemView, "status" | "decision">): string {
  switch (status) {
    case "planned":
      return "not asked yet";
    case "open":
      return decision?.outcome === "more-evidence" ? "open, more evidence wanted" : "open";
    case "to-check":
      return "to check";
    case "answered":
      return "answered";
    case "accepted":
      return "accepted";
    case "not-applicable":
      return "not applicable";
  }
}

/**
 * How an item stands, and what came: `answered. Answer received from NAME, Tue 2 Feb, 9:12am; 1 withdrawn.` It stands in
 * posts that are read long after, so it names the day, and says the same however long ago that was.
 */
export function standsWords(item: ItemView, zone: string): string {
  return `${statusWords(item)}. ${sentence(receipt(item, zone))}`;
}

/**
 * What came under an item: what answers it, else what somebody has to check, else what was promised instead; how much else;
 * what was withdrawn. The latest is the latest writing: an edit does not make a reply a new one.
 */
export function receipt(
  item: Pick<ItemView, "status" | "replies" | "withdrawn" | "promises" | "askedAt">,
  zone: string,
): string {
  const { status, replies, withdrawn, promises } = item;
  const kind = status === "to-check" ? "to-check" : "answer";
  const leading = status === "open" ? [] : replies.filter((reply) => standingOf(reply) === kind);
  const others = replies.length - (leading.length + promises.length);
  const first = [...lead(item, leading, zone), ...promises.map((promise) => promiseWords(promise, zone))];
  const none =
    status === "open" && replies.length + withdrawn.length === 0 ? "no reply yet" : "no reply kept";
  return [
    ...(first.length > 0 ? first : [replies.length > 0 ? "no answer yet" : none]),
    ...(others === 0
      ? []
      : [`${others} ${first.length > 0 ? "other " : ""}${others === 1 ? "reply" : "replies"}`]),
    ...(withdrawn.length === 0 ? [] : [`${withdrawn.length} withdrawn`]),
  ].join("; ");
}

/** `answer received from NAME, Tue 2 Feb, 9:12am`; nothing of no replies. */
function lead(
  { status, askedAt }: Pick<ItemView, "status" | "askedAt">,
  replies: readonly ReplyView[],
  zone: string,
): string[] {
  const latest = replies.at(-1);
  if (latest === undefined) return [];
  const { length } = replies;
  const what =
    status === "to-check"
      ? `${counted(length, "reply", "replies")} to check`
      : `${length === 1 ? "answer" : `${length} answers`} received`;
  const from = isErased(latest)
    ? ""
    : ` from ${brief(latest.author.name, 80)}${latest.recorded === undefined ? "" : `, recorded by ${brief(latest.recorded.name, 80)}`}`;
  const when = shortMoment(latest.at, zone, dayOf(askedAt ?? latest.at, zone));
  return [`${what}${length === 1 ? "" : ", the latest"}${from}, ${when}`];
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
