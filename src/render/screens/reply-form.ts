import type { Button, Part, Post } from "../../chat/post.ts";
import type { ItemView, ReplyView } from "../../core/views/views.ts";
import { replyParts, withdrawnWords } from "../item/reply-parts.ts";
import { part } from "../words/parts.ts";
import { standingWords } from "../words/standing-words.ts";
import { formHead } from "./item-form.ts";

/** How much of a reply the dialog shows at most, in letters: enough to know it, and the choice stays in sight. */
const LENGTH = 300;

/**
 * The dialog *What is this reply?*: the question, the reply and what it is taken for, and what it may be said to be. `reply` is null
 * where the dialog was opened at a question. No buttons: this person may not say it.
 */
export function replyForm(
  item: ItemView,
  reply: ReplyView | null,
  buttons: readonly Button[],
  zone: string,
): Post {
  return {
    summary: "What is this reply?",
    parts: [
      ...formHead(item),
      ...(reply === null ? [] : shown(reply, zone)),
      ...(buttons.length === 0 ? [part.line(whyNot(reply))] : [buttonsPart(buttons)]),
    ],
  };
}

function shown(reply: ReplyView, zone: string): Part[] {
  return reply.withdrawnAt === null
    ? [...replyParts(reply, zone, LENGTH), part.line(standingWords(reply, zone))]
    : [part.line(withdrawnWords(reply, zone))];
}

function buttonsPart(buttons: readonly Button[]): Part {
  return { kind: "buttons", buttons };
}

function whyNot(reply: ReplyView | null): string {
  if (reply === null) return "This is a question. It has no reply of which you can say what it is.";
  if (reply.withdrawnAt !== null) return "It does not stand any more, so there is nothing to count.";
  return "Only its writer, the owner of the question, the secretary and the chair can say what it is.";
}
