import type { ChannelRef } from "../../core/names/ids.ts";
import type { Instant } from "../../core/names/time.ts";
import type { Button, Post } from "../post.ts";
import { fileUrl, linkOf } from "./addresses.ts";
import type { Conversations } from "./messages/conversations.ts";
import type { LocalMessage } from "./messages/local-message.ts";
import { BOT, textOf } from "./written.ts";

/** A message as the JSON interface shows it. */
export type MessageView = {
  readonly id: string;
  readonly channel: ChannelRef;
  /** The root it answers; null for a root. */
  readonly thread: string | null;
  readonly author: { readonly id: string; readonly name: string; readonly bot: boolean };
  readonly at: Instant;
  readonly text: string;
  readonly editedAt?: Instant;
  readonly deletedAt?: Instant;
  readonly files: readonly {
    readonly name: string;
    readonly url: string;
    readonly type: string;
    readonly size: number;
  }[];
  readonly buttons: readonly Button[];
  readonly post: Post | null;
  readonly link: string;
  readonly replies: readonly MessageView[];
};

/**
 * What a conversation looks like: its roots, oldest first, each with its replies. A deleted message shows only who wrote
 * it and when; a deleted root is left out once nobody's reply hangs on it. `base` is the workspace's own address.
 */
export function conversationView(
  conversations: Pick<Conversations, "roots" | "replies">,
  channel: ChannelRef,
  base: string,
): readonly MessageView[] {
  return conversations.roots(channel).flatMap((root) => {
    const replies = conversations.replies(root.id);
    const empty = root.deletedAt !== null && replies.every(({ deletedAt }) => deletedAt !== null);
    return empty
      ? []
      : [{ ...messageView(root, base), replies: replies.map((reply) => messageView(reply, base)) }];
  });
}

/** The buttons that stand on a message. */
export function buttonsOf(message: LocalMessage): readonly Button[] {
  return (message.post?.parts ?? []).flatMap((part) => (part.kind === "buttons" ? part.buttons : []));
}

function messageView(message: LocalMessage, base: string): MessageView {
  const { id, channel, thread, author, at, editedAt, deletedAt, post } = message;
  return {
    id,
    channel,
    thread,
    author: author.kind === "bot" ? { ...BOT, bot: true } : { id: author.id, name: author.name, bot: false },
    at,
    text: textOf(message),
    ...(editedAt === null ? {} : { editedAt }),
    ...(deletedAt === null ? {} : { deletedAt }),
    files: message.files.map((file) => ({
      name: file.name,
      url: fileUrl("", file),
      type: file.type,
      size: file.size,
    })),
    buttons: buttonsOf(message),
    post,
    link: linkOf(base, message),
    replies: [],
  };
}
