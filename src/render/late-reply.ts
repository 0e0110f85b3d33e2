import type { Post } from "../chat/post.ts";
import type { Evidence } from "../core/evidence.ts";
import type { ItemView } from "../core/views.ts";
import { afterClosingPost } from "./after-closing.ts";
import { part } from "./part.ts";
import { replyParts } from "./reply-parts.ts";
import { statusWords } from "./status-words.ts";

/** Tells the secretary of a reply to an item that was closed before it came. */
export function lateReplyPost(item: ItemView, reply: Evidence, board: { readonly timezone: string }): Post {
  return afterClosingPost(item, "A reply came to a closed question", [
    ...replyParts(reply, board.timezone, 600),
    part.line(`It is kept, and the question stays ${statusWords(item)}.`),
  ]);
}
