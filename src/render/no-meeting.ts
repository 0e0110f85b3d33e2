import type { Post } from "../chat/post.ts";
import { shortPost } from "./short-post.ts";

/** There is no meeting to make a digest for. */
export function noMeetingPost(board: { readonly name: string }): Post {
  return shortPost(
    `${board.name} has no meeting to come, so there is no digest. Meetings are listed in the settings of the board.`,
  );
}
