import type { Post } from "../chat/post.ts";
import type { ItemView } from "../core/views.ts";
import { shortPost } from "./short-post.ts";
import { waitingWords } from "./waiting-words.ts";

/** Confirms a later day: by when an item is wanted now, how often that was put off, and whom it waits for. */
export function extendedPost(item: ItemView, board: { readonly timezone: string }): Post {
  const { whom, wanted } = waitingWords(item, board.timezone);
  return shortPost(`${item.reference} has a later day. ${wanted}`, whom);
}
