import type { Part, Post } from "../../chat/post.ts";
import type { Board } from "../../core/model/board.ts";
import type { Evidence } from "../../core/model/evidence.ts";
import type { ItemView } from "../../core/views/views.ts";
import { decisionWords, receipt, statusWords } from "../item/item-words.ts";
import { everyReply, replyParts, withdrawnWords } from "../item/reply-parts.ts";
import { takenBackWords } from "../item/step-words.ts";
import { waitingWords } from "../item/waiting.ts";
import { openThread } from "../item/ways-to-thread.ts";
import { part } from "../words/parts.ts";
import { counted } from "../words/text.ts";

/** How many replies are shown, the newest ones, and how much of each; the thread has the rest. */
const REPLIES = 10;
const LENGTH = 1500;

/** All that is kept under one item: how it stands, the decision, the replies in the order they were written. */
export function evidencePost(item: ItemView, board: Pick<Board, "name" | "timezone">): Post {
  const { timezone } = board;
  const state = `${statusWords(item)}; ${receipt(item, timezone)}`;
  const earlier = item.replies.length + item.withdrawn.length - REPLIES;
  return {
    summary: `${board.name}, ${item.reference}: ${state}`,
    parts: [
      part.heading(`${board.name}: ${item.reference}`),
      { kind: "question", text: item.text },
      ...part.list(item.options.map((option) => [option])),
      part.labelled("Status", `${state}.`, ...openThread(item)),
      ...decisionWords(item, timezone).map((sentence) => part.line(sentence)),
      ...takenBackWords(item.takenBack, timezone).map((sentence) => part.line(sentence)),
      ...(item.status === "open" ? [part.line(Object.values(waitingWords(item, timezone)).join(" "))] : []),
      ...(earlier > 0
        ? [part.note(`${counted(earlier, "earlier reply is", "earlier replies are")} in the thread.`)]
        : []),
      ...everyReply(item)
        .slice(-REPLIES)
        .flatMap((reply) => shown(reply, timezone)),
    ],
  };
}

function shown(reply: Evidence, zone: string): Part[] {
  return reply.withdrawnAt === null
    ? replyParts(reply, zone, LENGTH)
    : [part.line(withdrawnWords(reply, zone))];
}
