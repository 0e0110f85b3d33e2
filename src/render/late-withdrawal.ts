import type { Post } from "../chat/post.ts";
import type { Evidence } from "../core/evidence.ts";
import type { ItemView } from "../core/views.ts";
import { afterClosingPost } from "./after-closing.ts";
import { counted } from "./counted.ts";
import { part } from "./part.ts";
import { statusWords } from "./status-words.ts";
import { openThread } from "./ways-to-thread.ts";
import { withdrawnWords } from "./withdrawn-words.ts";

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
