import type { Conversation } from "../address-book.ts";
import type { LocalMessage } from "../messages/local-message.ts";
import { Refusal } from "../refusal.ts";
import type { Workspace } from "../workspace.ts";
import { knownMessage } from "./known-message.ts";

/**
 * The root of the thread that a message of this conversation stands in, itself if it is one.
 * Raises a `Refusal` (400, 404) for a message that is not in this conversation or not there.
 */
export function rootIn(
  workspace: Pick<Workspace, "messages">,
  conversation: Conversation,
  id: string,
): LocalMessage {
  const message = knownMessage(workspace, id);
  if (message.channel !== conversation.id) {
    throw new Refusal(
      400,
      `Cannot use the thread of ${message.id} in ${conversation.id}: it is in ${message.channel}.`,
      "Name the channel that the thread is in.",
    );
  }
  return message.thread === null ? message : knownMessage(workspace, message.thread);
}
