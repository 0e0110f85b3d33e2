import type { PersonId } from "../../../core/names/ids.ts";
import type { LocalMessage } from "../messages/local-message.ts";
import { Refusal } from "../refusal.ts";
import type { Workspace } from "../workspace.ts";
import { ownMessage } from "./lookups.ts";
import { takeIn } from "./take-in.ts";

/**
 * Changes the text of a person's own message; its files stay. Resolves once it is on disk and the bot has dealt with it.
 * Raises a `Refusal`, or an `ExpectedError` (`disk-full`, `disk`) if it could not be kept.
 */
export async function editMessage(
  workspace: Workspace,
  id: string,
  person: PersonId,
  text: string,
): Promise<void> {
  const before = ownMessage(workspace, id, person);
  refuseDeleted(before);
  if (text.trim() === "" && before.files.length === 0) {
    throw new Refusal(400, `Cannot leave message ${id} without words.`, "Delete it instead.");
  }
  const message = await workspace.messages.write({ kind: "edited", id, at: workspace.clock.tick(), text });
  // It was deleted while this was on its way to the disk.
  refuseDeleted(message);
  await takeIn(workspace, message);
}

function refuseDeleted(message: LocalMessage): void {
  if (message.deletedAt === null) return;
  throw new Refusal(409, `Cannot edit message ${message.id}: it was deleted.`, "Write a new one.");
}
