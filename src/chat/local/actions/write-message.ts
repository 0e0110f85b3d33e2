import { fileName } from "../messages/file-name.ts";
import { mediaType } from "../messages/media-type.ts";
import type { StoredFile } from "../messages/message-line.ts";
import { Refusal } from "../refusal.ts";
import type { Workspace } from "../workspace.ts";
import { conversationFor, rootIn } from "./lookups.ts";
import { takeIn } from "./take-in.ts";

/** What somebody writes. `thread` is any message of the thread it goes into. */
export type NewMessage = {
  readonly channel: string;
  readonly person: string;
  readonly text: string;
  readonly thread: string | null;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
};

/**
 * Writes a person's message, and resolves to its id once it is on disk and the bot has dealt with it.
 * Raises a `Refusal`, or an `ExpectedError` (`disk-full`, `disk`) if it could not be kept.
 */
export async function writeMessage(workspace: Workspace, what: NewMessage): Promise<string> {
  const person = workspace.book.person(what.person);
  const conversation = conversationFor(workspace, person.id, what.channel);
  const root = what.thread === null ? null : rootIn(workspace, conversation, what.thread);
  if (root !== null && root.deletedAt !== null) {
    throw new Refusal(409, `Cannot reply to ${root.id}: it was deleted.`, "Write a message of its own.");
  }
  if (what.text.trim() === "" && what.files.length === 0) {
    throw new Refusal(400, "Cannot post a message that says nothing.", "Write something, or attach a file.");
  }
  const id = workspace.messages.newId();
  const files = await keepFiles(workspace, id, what.files);
  const message = await workspace.messages.write({
    kind: "written",
    id,
    channel: conversation.id,
    thread: root?.id ?? null,
    person: person.id,
    name: person.name,
    at: workspace.clock.now(),
    text: what.text,
    files,
  });
  await takeIn(workspace, message);
  return id;
}

/** The bytes are on disk before any message names them. */
async function keepFiles(
  workspace: Workspace,
  id: string,
  files: NewMessage["files"],
): Promise<StoredFile[]> {
  const kept: StoredFile[] = [];
  for (const [index, { name: given, bytes }] of files.entries()) {
    const name = fileName(given);
    kept.push(await workspace.files.keep({ id: `${id}-${index + 1}`, name, type: mediaType(name) }, bytes));
  }
  return kept;
}
