import type { Post } from "../../chat/post.ts";
import type { ChannelRef } from "../../core/names/ids.ts";
import { shortPost } from "../words/parts.ts";
import { counted } from "../words/text.ts";

/** Says what was taken over from the channels of a board, and where nobody could look. */
export function repairedPost(
  board: { readonly name: string },
  { posts, unseen }: { readonly posts: number; readonly unseen: readonly ChannelRef[] },
): Post {
  return shortPost(
    `${counted(posts, "post was", "posts were")} taken over on ${board.name}; what is replied under them is kept.`,
    ...(unseen.length === 0
      ? []
      : [`Nothing was taken over from ${unseen.join(", ")}: the bot may not look there.`]),
    "The bot speaks on this board.",
  );
}
