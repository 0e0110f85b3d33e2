import type { Part, Post } from "../../chat/post.ts";
import type { Evidence } from "../../core/model/evidence.ts";
import type { KeptReason } from "../../core/model/reason.ts";
import type { ItemView } from "../../core/views/views.ts";
import { statusWords } from "../item/item-words.ts";
import { replyParts, withdrawnWords } from "../item/reply-parts.ts";
import { openThread } from "../item/ways-to-thread.ts";
import { part } from "../words/parts.ts";
import { reasonWords } from "../words/reasons/reason-words.ts";
import { counted, sentence } from "../words/text.ts";

/** Tells the secretary what happened to a question after it was closed, and how to open it again. */
function afterClosingPost(item: ItemView, what: string, news: readonly Part[]): Post {
  const heading = `${what}: ${item.reference}`;
  return {
    summary: heading,
    parts: [
      part.heading(heading),
      { kind: "question", text: item.text },
      ...news,
      part.line(`To open it again: /soc reopen ${item.reference} REASON`),
    ],
  };
}

/** Tells the secretary of a reply to an item that was closed before it came. */
export function lateReplyPost(item: ItemView, reply: Evidence, board: { readonly timezone: string }): Post {
  return afterClosingPost(item, "A reply came to a closed question", [
    ...replyParts(reply, board.timezone, 600),
    part.line(`It is kept, and the question stays ${statusWords(item)}.`),
  ]);
}

/** Tells the secretary that a reply reads differently from what the decision on its item rested on. */
export function lateEditPost(item: ItemView, reply: Evidence, board: { readonly timezone: string }): Post {
  return afterClosingPost(item, "A reply to a closed question was edited", [
    ...replyParts(reply, board.timezone, 600),
    part.line(`Its new words are kept, and the question stays ${statusWords(item)}.`),
  ]);
}

/** Tells the secretary that a reply has vanished from an item that was closed on the strength of it. */
export function lateWithdrawalPost(
  item: ItemView,
  reply: Evidence,
  board: { readonly timezone: string },
): Post {
  const left =
    item.replies.length === 0
      ? "No reply is left"
      : `${counted(item.replies.length, "reply is", "replies are")} left`;
  return afterClosingPost(item, "A reply to a closed question was withdrawn", [
    part.line(withdrawnWords(reply, board.timezone)),
    part.line(`${left}, and the question stays ${statusWords(item)}.`, ...openThread(item)),
  ]);
}

/** Tells the secretary that the organisation's policy blocks a reply, so that whoever wrote it can be asked for another. */
export function blockedReplyPost(
  item: ItemView,
  reply: Evidence,
  board: { readonly timezone: string },
): Post {
  const heading = `A reply is held back: ${item.reference}`;
  return {
    summary: heading,
    parts: [
      part.heading(heading),
      { kind: "question", text: item.text },
      part.line(withdrawnWords(reply, board.timezone)),
      part.line("Its words are used nowhere. Ask its writer to answer without what was blocked."),
      part.line(
        "Where it was blocked by mistake, your administrators can release it: then it counts by itself.",
      ),
    ],
  };
}

/** Tells the secretary that the post of an item was deleted: its thread is gone, its replies and its question are not. */
export function promptDeletedPost(item: ItemView): Post {
  const heading = `The post of a question was deleted: ${item.reference}`;
  return {
    summary: heading,
    parts: [
      part.heading(heading),
      { kind: "question", text: item.text },
      part.line("What was replied before is kept, and the question stays as it was."),
      part.line(`To ask it again in the channel: /soc ask ${item.reference}`),
    ],
  };
}

/** Tells the secretary of something about a board's channel that only people can mend. */
export function troublePost(reason: KeptReason, board: { readonly name: string }): Post {
  const { because, fix } = reasonWords(reason);
  const heading = `${board.name}: something needs mending`;
  return {
    summary: `${heading}. ${sentence(because)}`,
    parts: [part.heading(heading), part.line(sentence(because)), part.line(sentence(fix))],
  };
}
