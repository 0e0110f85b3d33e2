import type { Conversation } from "../address-book.ts";
import type { Standing } from "../messages/local-message.ts";
import { Refusal } from "../refusal.ts";
import type { Site } from "../workspace.ts";
import { knownMessage } from "./known-message.ts";

/**
 * The root of the thread that a message of this conversation stands in, itself if it is one.
 * Raises a `Refusal` (400, 404) for a message that is not in this conversation or not there.
 */
export function rootIn(site: Pick<Site, "messages">, conversation: Conversation, id: string): Standing {
  const message = knownMessage(site, id);
  if (message.channel !== conversation.id) {
    throw new Refusal(
      400,
      `Cannot use the thread of ${message.id} in ${conversation.id}: it is in ${message.channel}.`,
      "Name the channel that the thread is in.",
    );
  }
  return message.thread === null ? message : knownMessage(site, message.thread);
}
