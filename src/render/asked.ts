import type { Post } from "../chat/post.ts";
import type { ItemView } from "../core/views.ts";
import { listed } from "./listed.ts";
import { shortPost } from "./short-post.ts";

/** Confirms what was asked by hand. */
export function askedPost(items: readonly ItemView[]): Post {
  return shortPost(`Asked in the board's channel: ${listed(items.map(({ reference }) => reference))}.`);
}
