import { createHash } from "node:crypto";
import {
  asDeliveryKey,
  asKeyHash,
  channelRef,
  type DeliveryKey,
  idOn,
  type KeyHash,
  type MessageRef,
  messageKey,
  platformOf,
} from "./ids.ts";
import { isOpenChannel } from "./is-open-channel.ts";

const ERASED = "erased ";

/** No channel of any platform has such an id: what is among direct messages, and what was written in a dialog. */
const ALONE = "(alone)";
const DIALOG = "(dialog)";
const HIDDEN: readonly string[] = [ALONE, DIALOG];

/**
 * What stands for a delivery key where the key itself, which can name an account, must not: its SHA-256 in hex. Of a
 * key that was erased it is what is left of it.
 */
export function keyHash(key: DeliveryKey): KeyHash {
  return asKeyHash(isErasedKey(key) ? key.slice(ERASED.length) : sha256(key));
}

/** A key of which only its hash is known any more. */
export function erasedKey(hash: KeyHash): DeliveryKey {
  return asDeliveryKey(ERASED + hash);
}

/** Whether only the hash of a key is known. What has such a key can never be said. */
export function isErasedKey(key: DeliveryKey): boolean {
  return key.startsWith(ERASED);
}

/** The key under which a map has a delivery, should either of the two be known by its hash alone; null if it has it not. */
export function keyIn(
  known: { has(key: DeliveryKey): boolean; keys(): Iterable<DeliveryKey> },
  key: DeliveryKey,
): DeliveryKey | null {
  if (known.has(key)) return key;
  const hash = keyHash(key);
  if (!isErasedKey(key)) return known.has(erasedKey(hash)) ? erasedKey(hash) : null;
  for (const each of known.keys()) if (keyHash(each) === hash) return each;
  return null;
}

/**
 * What a message goes by in the records. One among somebody's direct messages goes by the hash of its key, the same for the
 * same message: where it stands says whose it is, and what is kept of it must not once its words are erased.
 */
export function recordedMessage(message: MessageRef): MessageRef {
  if (isOpenChannel(message.channel) || HIDDEN.includes(idOn(message.channel))) return message;
  const channel = channelRef(platformOf(message.channel), ALONE);
  return { channel, workspace: message.workspace, id: sha256(messageKey(message)) };
}

/** What stands for a message where words came from a dialog opened under a post: the same for the same press. */
export function dialogMessage(post: MessageRef, press: string): MessageRef {
  return {
    channel: channelRef(platformOf(post.channel), DIALOG),
    workspace: post.workspace,
    id: sha256(press),
  };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
