import type { MessageRef } from "../../../core/model/ids.ts";
import { ChatError } from "../../chat.ts";
import type { Post } from "../../post.ts";
import { conversationOf } from "../address.ts";
import { chatFault } from "../connector/chat-fault.ts";
import { LineError } from "../connector/connector-error.ts";
import type { Desk } from "../context.ts";
import { outgoing } from "../outgoing/outgoing.ts";
import { addressOf } from "./addresses.ts";
import { mentionIds } from "./say.ts";

/** What stands for the mark of a post that the log of what was said does not know. */
const UNMARKED = "soc-unmarked";

/** Replaces the whole of a post of the bot's own, its mark and its file excepted. Rejects with a `ChatError`. */
export async function update(desk: Desk, message: MessageRef, post: Post): Promise<void> {
  const own = desk.said.own(message);
  const conversation = conversationOf(message.channel);
  const inChannel = /@thread\./.test(conversation);
  const root = own === undefined ? (inChannel ? message.id : null) : own.root;
  const address = addressOf(desk, { conversation, root }, message.workspace);
  if (address === null) throw new ChatError({ kind: "gone", because: "Teams never told where that post is" });
  const { mark, file } = own ?? { mark: UNMARKED, file: null };
  const replaced = outgoing(post, { mark, file, mentionId: mentionIds(desk) });
  try {
    await desk.line.update(address, own?.handle ?? message.id, replaced);
  } catch (error) {
    if (!(error instanceof LineError)) throw error;
    throw new ChatError(chatFault(error.failure, "updating a post", desk.now()));
  }
}
