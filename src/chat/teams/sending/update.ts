import type { MessageRef } from "../../../core/names/ids.ts";
import { ChatError } from "../../chat.ts";
import type { Post } from "../../post.ts";
import { conversationOf } from "../address.ts";
import { chatFault } from "../connector/chat-fault.ts";
import { ConnectorError } from "../connector/connector-error.ts";
import type { TeamsContext } from "../context.ts";
import { outgoing } from "../outgoing/outgoing.ts";
import { addressOf } from "./addresses.ts";
import { mentionIds } from "./say.ts";

/** What stands for the mark of a post that the log of what was said does not know. */
const UNMARKED = "soc-unmarked";

/** Replaces the whole of a post of the bot's own, its mark and its file excepted. Rejects with a `ChatError`. */
export async function update(context: TeamsContext, message: MessageRef, post: Post): Promise<void> {
  const own = context.sentLog.own(message);
  const conversation = conversationOf(message.channel);
  const inChannel = /@thread\./.test(conversation);
  const root = own === undefined ? (inChannel ? message.id : null) : own.root;
  const address = addressOf(context, { conversation, root }, message.workspace);
  if (address === null)
    throw new ChatError({ kind: "gone", reason: { code: "teams-post-unknown", facts: {} } });
  const { mark, file } = own ?? { mark: UNMARKED, file: null };
  const replaced = outgoing(post, { mark, file, mentionId: mentionIds(context) });
  try {
    await context.connector.update(address, own?.handle ?? message.id, replaced);
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    throw new ChatError(chatFault(error.failure, "updating a post", context.now()));
  }
}
