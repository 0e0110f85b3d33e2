import type { IncomingMessage, ServerResponse } from "node:http";
import type { ChannelRef, MessageRef, UserRef } from "../../core/ids.ts";
import type { Chat, Inbox } from "../chat.ts";
import type { Post } from "../post.ts";

/** Something only people can mend. `id` is the same for the same trouble, so that it is told once. */
export type Trouble = {
  readonly id: string;
  readonly channel: ChannelRef | null;
  readonly because: string;
  readonly fix: string;
};

/** One thing looked at by `inspect`. */
export type Finding = { readonly what: string; readonly ok: boolean; readonly fix: string | null };

/** A path of the bot's HTTP server that an adapter answers. */
export type Route = {
  readonly path: string;
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
};

/** What a real platform tells beside replies, commands and presses. */
export type PlatformInbox = Inbox & {
  lost(message: MessageRef): Promise<void>;
  home(user: UserRef): Promise<Post>;
  trouble(trouble: Trouble): Promise<void>;
};

/** What a real platform can be asked beside speaking and reading. */
export type PlatformChat = Omit<Chat, "open"> & {
  open(inbox: PlatformInbox): Promise<void>;
  condition(): { readonly ok: boolean; readonly because: string | null; readonly fix: string | null };
  inspect(channels: readonly ChannelRef[]): Promise<readonly Finding[]>;
};
