import type { Post } from "../chat/post.ts";
import { shortPost } from "./short-post.ts";

/** A button on a post that belongs to no question any more. */
export function buttonGonePost(): Post {
  return shortPost("This post does not belong to a question any more, so its buttons do nothing.");
}
