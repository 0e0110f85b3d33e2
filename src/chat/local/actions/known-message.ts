import type { LocalMessage } from "../messages/local-message.ts";
import { Refusal } from "../refusal.ts";
import type { Workspace } from "../workspace.ts";

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
