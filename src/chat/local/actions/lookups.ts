import type { PersonId } from "../../../core/names/ids.ts";
import type { Conversation } from "../addresses.ts";
import type { LocalMessage } from "../messages/local-message.ts";
import { Refusal } from "../refusal.ts";
import type { Workspace } from "../workspace.ts";

/**
 * The conversation a person means, if it is open to them: channels are open to everybody, direct messages to one.
 * `dm` means their own. Raises a `Refusal` (403, 404).
 */
export function conversationFor(
  workspace: Pick<Workspace, "book">,
  person: PersonId,
  ref: string,
): Conversation {
  const conversation = workspace.book.conversation(ref === "dm" ? `@${person}` : ref);
  if (conversation.kind === "channel" || conversation.person === person) return conversation;
  throw new Refusal(
    403,
    `Cannot act as ${person} in ${conversation.id}: those are somebody else's direct messages.`,
    `Use ${JSON.stringify("dm")} for their own.`,
  );
}

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

/** The message with this id, deleted or not. Raises a `Refusal` (404) if there is none. */
export function knownMessage(workspace: Pick<Workspace, "messages">, id: string): LocalMessage {
  const message = workspace.messages.conversations.message(id);
  if (message !== null) return message;
  throw new Refusal(
    404,
    `Cannot find message ${JSON.stringify(id.slice(0, 100))}: there is none with this id.`,
    "Use an id that GET /local/channels/:id/messages lists.",
  );
}

/** A message that this person may change: their own. Raises a `Refusal` (403, 404) for any other. */
export function ownMessage(
  workspace: Pick<Workspace, "book" | "messages">,
  id: string,
  personId: PersonId,
): LocalMessage {
  const person = workspace.book.person(personId);
  const message = knownMessage(workspace, id);
  const { author } = message;
  if (author.kind === "person" && author.id === person.id) return message;
  const whose = author.kind === "bot" ? "the bot" : author.name;
  throw new Refusal(
    403,
    `Cannot change message ${message.id} as ${person.name}: ${whose} wrote it.`,
    "Change only messages of the person you act as.",
  );
}
