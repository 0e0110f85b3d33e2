import type { Standing } from "../messages/local-message.ts";
import { Refusal } from "../refusal.ts";
import type { Site } from "../workspace.ts";

/** The message with this id, deleted or not. Raises a `Refusal` (404) if there is none. */
export function knownMessage(site: Pick<Site, "messages">, id: string): Standing {
  const message = site.messages.conversations.message(id);
  if (message !== null) return message;
  throw new Refusal(
    404,
    `Cannot find message ${JSON.stringify(id.slice(0, 100))}: there is none with this id.`,
    "Use an id that GET /local/channels/:id/messages lists.",
  );
}
