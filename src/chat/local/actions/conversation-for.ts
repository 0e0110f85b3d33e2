import type { PersonId } from "../../../core/model/ids.ts";
import type { Conversation } from "../address-book.ts";
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
