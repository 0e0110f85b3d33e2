import type { Part, Post, TextLine } from "../../chat/post.ts";
import type { DigestView, ItemView } from "../../core/views/views.ts";
import { figuresBar } from "../item/figures.ts";
import { promiseSentences } from "../item/promise-words.ts";
import { itemLine, waitingWords } from "../item/waiting.ts";
import { dayWords } from "../words/dates.ts";
import { part } from "../words/parts.ts";
import { listed } from "../words/text.ts";
import { digestPost, sinceDigest } from "./digest-post.ts";

/** How many unanswered questions are named. */
const NAMED = 5;

/** The digest for the board's own channel: the figures, what came in, and the first few that are still unanswered. */
export function digestShortPost(view: DigestView): Post {
  return digestPost(view, [
    part.line(`${view.board}. Papers are published by ${dayWords(view.publicationDay)}.`),
    figuresBar(view.figures),
    ...named(`Answered or closed ${sinceDigest(view)}`, view.answeredSince),
    ...named("Answered before that, and waiting for a decision", view.awaitingDecision),
    ...named("To check, whether they are answered", view.toCheck),
    ...unanswered(view.unanswered, view.timezone),
    part.note("The secretary has the full digest, with the pack."),
  ]);
}

function named(label: string, items: readonly ItemView[]): Part[] {
  const references = items.map(({ reference }) => reference);
  return items.length === 0 ? [] : [part.labelled(label, `${listed(references, NAMED)}.`)];
}

function unanswered(items: readonly ItemView[], zone: string): Part[] {
  if (items.length === 0) return [part.line("No question is unanswered.")];
  const left = items.length - NAMED;
  return [
    part.labelled("Unanswered"),
    ...part.list(items.slice(0, NAMED).map((item) => entry(item, zone))),
    ...(left > 0 ? [part.line(`and ${left} more: see the pack.`)] : []),
  ];
}

function entry(item: ItemView, zone: string): TextLine {
  const { whom, wanted } = waitingWords(item, zone);
  return itemLine(item, whom, wanted, ...promiseSentences(item.promises, zone));
}
