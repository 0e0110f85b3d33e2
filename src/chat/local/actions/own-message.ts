import type { PersonId } from "../../../core/model/ids.ts";
import type { Standing } from "../messages/local-message.ts";
import { Refusal } from "../refusal.ts";
import type { Site } from "../workspace.ts";
import { knownMessage } from "./known-message.ts";

/** A message that this person may change: their own. Raises a `Refusal` (403, 404) for any other. */
export function ownMessage(site: Pick<Site, "book" | "messages">, id: string, personId: PersonId): Standing {
  const person = site.book.person(personId);
  const message = knownMessage(site, id);
  const { author } = message;
  if (author.kind === "person" && author.id === person.id) return message;
  const whose = author.kind === "bot" ? "the bot" : author.name;
  throw new Refusal(
    403,
    `Cannot change message ${message.id} as ${person.name}: ${whose} wrote it.`,
    "Change only messages of the person you act as.",
  );
}
