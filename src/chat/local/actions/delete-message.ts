import type { PersonId } from "../../../core/model/ids.ts";
import type { Site } from "../workspace.ts";
import { ownMessage } from "./own-message.ts";
import { takeIn } from "./take-in.ts";

/**
 * Deletes a person's own message. Resolves once that is on disk and the bot has dealt with it; deleting it once more
 * does no harm and tells the bot again, for whoever never got the first answer.
 * Raises a `Refusal`, or a `HouseError` (`disk-full`, `disk`) if it could not be kept.
 */
export async function deleteMessage(site: Site, id: string, person: PersonId): Promise<void> {
  const before = ownMessage(site, id, person);
  const gone = before.deletedAt !== null;
  const message = gone ? before : await site.messages.write({ kind: "deleted", id, at: site.clock.now() });
  await takeIn(site, message);
}
