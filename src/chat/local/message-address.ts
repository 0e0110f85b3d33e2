import type { MessageRef } from "../../core/model/ids.ts";
import type { LocalMessage } from "./messages/local-message.ts";
import type { StoredFile } from "./messages/message-line.ts";

const WORKSPACE = "local";

type Spot = Pick<LocalMessage, "id" | "channel" | "thread">;

/** A message in the words of the port. */
export function refOf(message: Spot): MessageRef {
  return { channel: message.channel, workspace: WORKSPACE, id: message.id };
}

/** The root of the thread a message stands in: itself, if it is one. */
export function threadOf(message: Spot): MessageRef {
  return refOf({ ...message, id: message.thread ?? message.id });
}

/** Whether a reference of the port means this message. */
export function isSame(message: LocalMessage, ref: MessageRef): boolean {
  return message.id === ref.id && message.channel === ref.channel && ref.workspace === WORKSPACE;
}

/** Opens a message on the page. `base` is `http://127.0.0.1:3000`. */
export function linkOf(base: string, message: Spot): string {
  const steps = [message.channel, message.thread, message.id].filter((step) => step !== null);
  return `${base}/#/${steps.join("/")}`;
}

/** Downloads a file. `base` may be empty, for an address on the same server. */
export function fileUrl(base: string, file: StoredFile): string {
  return `${base}/local/files/${file.id}/${encodeURIComponent(file.name)}`;
}
