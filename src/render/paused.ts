import type { Post } from "../chat/post.ts";
import { shortPost } from "./short-post.ts";

/** Confirms a pause; `changed` is false when the board was paused before. */
export function pausedPost(board: { readonly name: string }, changed: boolean): Post {
  return shortPost(
    changed
      ? `${board.name} is paused: nothing is asked and nobody is reminded. Replies are kept, and digests go out.`
      : `${board.name} is paused already.`,
    "To start again: /soc resume",
  );
}
