import type { Post } from "../chat/post.ts";
import type { Evidence } from "../core/evidence.ts";
import type { ItemView } from "../core/views.ts";
import { afterClosingPost } from "./after-closing.ts";
import { part } from "./part.ts";
import { replyParts } from "./reply-parts.ts";
import { statusWords } from "./status-words.ts";

/** Tells the secretary that a reply reads differently from what the decision on its item rested on. */
export function lateEditPost(item: ItemView, reply: Evidence, board: { readonly timezone: string }): Post {
  return afterClosingPost(item, "A reply to a closed question was edited", [
    ...replyParts(reply, board.timezone, 600),
    part.line(`Its new words are kept, and the question stays ${statusWords(item)}.`),
  ]);
}
