import { createHash } from "node:crypto";
import type { DeliveryKey } from "../../../core/model/ids.ts";

/**
 * The mark that a message carries so that it can be found again: a hash, for everybody in the channel can read it with
 * the right tools, and a key may say whom a delivery is for.
 */
export function markOf(key: DeliveryKey): string {
  return `soc-${createHash("sha256").update(key).digest("base64url").slice(0, 22)}`;
}
