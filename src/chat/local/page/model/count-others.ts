import type { PersonId } from "../../../../core/names/ids.ts";
import type { Message } from "../api/wire.ts";

/** How many messages of a channel, replies among them, somebody other than this person wrote. What "unread" counts. */
export function countOthers(messages: readonly Message[], person: PersonId): number {
  return messages
    .flatMap((message) => [message, ...message.replies])
    .filter((message) => message.author.id !== person && !message.deletedAt).length;
}
