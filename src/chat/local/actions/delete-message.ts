import type { PersonId } from "../../../core/names/ids.ts";
import type { Workspace } from "../workspace.ts";
import { ownMessage } from "./lookups.ts";
import { takeIn } from "./take-in.ts";

/**
 * Deletes a person's own message. Resolves once that is on disk and the bot has dealt with it; deleting it once more
 * does no harm and tells the bot again, for whoever never got the first answer.
 * Raises a `Refusal`, or an `ExpectedError` (`disk-full`, `disk`) if it could not be kept.
 */
export async function deleteMessage(workspace: Workspace, id: string, person: PersonId): Promise<void> {
  const before = ownMessage(workspace, id, person);
  const gone = before.deletedAt !== null;
  const message = gone
    ? before
    : await workspace.messages.write({ kind: "deleted", id, at: workspace.clock.now() });
  await takeIn(workspace, message);
}
