import type { PersonId } from "../../../core/model/ids.ts";
import type { LocalMessage } from "../messages/local-message.ts";
import { Refusal } from "../refusal.ts";
import type { Workspace } from "../workspace.ts";
import { knownMessage } from "./known-message.ts";

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
