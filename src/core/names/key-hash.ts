import { createHash } from "node:crypto";
import { asDeliveryKey, asKeyHash, type DeliveryKey, type KeyHash } from "./ids.ts";

const ERASED = "erased ";

/**
 * What stands for a delivery key where the key itself, which can name an account, must not: its SHA-256 in hex. Of a
 * key that was erased it is what is left of it.
 */
export function keyHash(key: DeliveryKey): KeyHash {
  return asKeyHash(
    isErasedKey(key) ? key.slice(ERASED.length) : createHash("sha256").update(key).digest("hex"),
  );
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
