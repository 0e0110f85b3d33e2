import type { Post } from "../../chat/post.ts";
import type { StandingDecision } from "../../core/decisions/decide-standing.ts";
import { standingOf } from "../../core/model/evidence.ts";
import type { StandingKind } from "../../core/model/reply-standing.ts";
import type { ItemView, ReplyView } from "../../core/views/views.ts";
import { receipt, statusWords } from "../item/item-words.ts";
import { threadLines } from "../item/ways-to-thread.ts";
import { shortPost } from "../words/parts.ts";
import { SAID_TO_BE } from "../words/standing-words.ts";
import { brief, sentence } from "../words/text.ts";

type Board = { readonly name: string; readonly timezone: string };

/** Confirms what a reply is from now on, how its question stands with that, and how to change it back. */
export function standsNowPost(
  item: ItemView,
  reply: ReplyView | null,
  before: StandingKind,
  { name, timezone }: Board,
): Post {
  if (reply === null) return shortPost(`${name}: ${item.reference} is ${statusWords(item)}.`);
  const { reference } = item;
  const what = SAID_TO_BE[standingOf(reply)];
  return shortPost(
    `${name}: reply ${reply.n} to ${reference}, by ${brief(reply.author.name, 80)}, is ${what} now.`,
    sentence(`${reference} is ${statusWords(item)}: ${receipt(item, timezone)}`),
    `To change that back: /soc reply ${reference} ${reply.n} ${before === "nothing" ? "comment" : before}`,
    ...threadLines(item),
  );
}

/** Why what a reply is stays as it is. */
export function standingRefusedPost(
  because: Extract<StandingDecision, { kind: "refused" }>["because"],
  item: ItemView,
  reply: ReplyView | null,
  { name }: Board,
): Post {
  const { reference } = item;
  switch (because) {
    case "no such reply":
      return shortPost(
        `${name}: ${reference} has no such reply.`,
        `For all of them with their numbers: /soc evidence ${reference}`,
      );
    case "gone":
      return shortPost(`${name}: this reply to ${reference} was withdrawn, so there is nothing to count.`);
    case "not theirs":
      return shortPost(
        `${name}: only its writer, the owner of the question, the secretary and the chair can say what a reply is.`,
      );
    case "said already":
      return shortPost(
        reply === null
          ? `${name}: nothing to change. ${reference} is ${statusWords(item)}.`
          : `${name}: nothing to change. Reply ${reply.n} to ${reference} is ${SAID_TO_BE[standingOf(reply)]} already.`,
      );
  }
}

/** It was not told which reply is meant, or what it is. */
export function standingMissingPost(item: ItemView, number: number | null, { name }: Board): Post {
  const { reference } = item;
  return shortPost(
    number === null
      ? `${name}: which reply to ${reference}, and what is it? Nothing was changed.`
      : `${name}: what is reply ${number} to ${reference}? Nothing was changed.`,
    `Type it so: /soc reply ${reference} ${number ?? 1} answer`,
    "Instead of answer: comment, holding, verbal, elsewhere, question, handover or more-time.",
    `The replies and their numbers: /soc evidence ${reference}`,
  );
}
