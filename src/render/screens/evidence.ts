import type { Button, Part, Post } from "../../chat/post.ts";
import type { Board } from "../../core/model/board.ts";
import type { ItemView, ReplyView } from "../../core/views/views.ts";
import { decisionWords, standsWords } from "../item/item-words.ts";
import { everyReply, replyParts, withdrawnWords } from "../item/reply-parts.ts";
import { takenBackWords } from "../item/step-words.ts";
import { waitingWords } from "../item/waiting.ts";
import { openThread } from "../item/ways-to-thread.ts";
import { timeWords } from "../words/dates.ts";
import { part } from "../words/parts.ts";
import { standingWords } from "../words/standing-words.ts";
import { counted } from "../words/text.ts";

/** How many replies are shown, the newest ones, and how much of each; the thread has the rest. */
const REPLIES = 10;
const LENGTH = 1500;

/** All that is kept under one item: how it stands, the decision, the replies in the order they were written; `buttons` put right what they are. */
export function evidencePost(
  item: ItemView,
  board: Pick<Board, "name" | "timezone">,
  buttons: readonly Button[] = [],
): Post {
  const { timezone } = board;
  const state = standsWords(item, timezone);
  const earlier = item.replies.length + item.withdrawn.length - REPLIES;
  return {
    summary: `${board.name}, ${item.reference}: ${state}`,
    parts: [
      part.heading(`${board.name}: ${item.reference}`),
      { kind: "question", text: item.text },
      ...part.list(item.options.map((option) => [option])),
      part.labelled("Status", state, ...openThread(item)),
      ...decisionWords(item, timezone).map((sentence) => part.line(sentence)),
      ...takenBackWords(item.takenBack, timezone).map((sentence) => part.line(sentence)),
      ...(item.status === "open" ? [part.line(Object.values(waitingWords(item, timezone)).join(" "))] : []),
      ...(item.status === "open" && item.meeting !== null
        ? [part.labelled("For the meeting of", `${timeWords(item.meeting)}.`)]
        : []),
      ...(earlier > 0
        ? [part.note(`${counted(earlier, "earlier reply is", "earlier replies are")} in the thread.`)]
        : []),
      ...everyReply(item)
        .slice(-REPLIES)
        .flatMap((reply) => shown(reply, timezone)),
      ...(buttons.length === 0 ? [] : [{ kind: "buttons", buttons } as const]),
    ],
  };
}

/** With the number by which people name it. */
function shown(reply: ReplyView, zone: string): Part[] {
  const number = `${reply.n}. `;
  return reply.withdrawnAt === null
    ? [...replyParts(reply, zone, LENGTH, number), part.note(standingWords(reply, zone))]
    : [part.line(number, withdrawnWords(reply, zone))];
}
