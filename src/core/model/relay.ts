import {
  type DeliveryKey,
  deliveryKey,
  type ItemId,
  type MessageKey,
  type MessageRef,
} from "../names/ids.ts";

/**
 * Where a reply was written that stands in no thread of its question: to the bot alone, in a channel beside the threads, in
 * a dialog, or nowhere: the secretary recorded it (`record`).
 */
export type Beside = "alone" | "channel" | "dialog" | "record";

/**
 * The post that says such a reply in the thread of its question, under the name of whoever wrote it, and what it shows.
 * `message` is null as long as it is not said.
 */
export type Relay = {
  readonly key: DeliveryKey;
  readonly evidence: MessageKey;
  readonly item: ItemId;
  readonly message: MessageRef | null;
  readonly link: string | null;
  readonly face: string | null;
};

/** The key under which the relay of a reply is said: once, whatever becomes of the reply. */
export function relayKey(evidence: MessageKey): DeliveryKey {
  return deliveryKey("relay", evidence);
}
