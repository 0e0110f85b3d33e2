import { createHash } from "node:crypto";
import type { DeliveryKey } from "../../core/model/ids.ts";

/** What the metadata of the bot's posts is filed under. */
export const MARK_TYPE = "soc_delivery";

/**
 * What stands for a delivery's key on Slack. Any app and anybody in the workspace can read it, so it is a hash: the same
 * for the same key, and without a word of it.
 */
export function deliveryMark(key: DeliveryKey): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 32);
}

/** The mark as it stands at the end of a file's title, where a post has no metadata. */
export function titleMark(key: DeliveryKey): string {
  return `(ref. ${deliveryMark(key).slice(0, 12)})`;
}
