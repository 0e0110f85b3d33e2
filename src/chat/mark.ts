import { createHash } from "node:crypto";
import type { DeliveryKey } from "../core/names/ids.ts";

/**
 * What a post bears of the delivery that it was said for, so that it is known again. Whoever can read the post can read it: it
 * names the installation that said it, and has nothing of the delivery's key but a hash.
 */
export type Mark = {
  /** Which installation of the bot said it; null where the mark is of version 0.1, which did not tell. */
  readonly installation: string | null;
  /** The first digits of the key's SHA-256, in hex. Normally `HASH_LENGTH` of them; fewer where little room was. */
  readonly keyHash: string;
};

/** As many hex digits of the hash as a mark normally has. */
export const HASH_LENGTH = 32;

/** The mark of a delivery with this key that an installation said; null where it is not told which. */
export function markFor(installation: string | null, key: DeliveryKey): Mark {
  return { installation, keyHash: hashOf(key).slice(0, HASH_LENGTH) };
}

/** Whether a mark stands for the delivery with this key, whoever said it. */
export function standsFor(mark: Mark, key: DeliveryKey): boolean {
  return hashOf(key).startsWith(mark.keyHash);
}

/** Whether a mark stands for the delivery with this key and may be of this installation: it says so, or does not tell. */
export function mayBeOurs(mark: Mark, installation: string, key: DeliveryKey): boolean {
  return (mark.installation === null || mark.installation === installation) && standsFor(mark, key);
}

function hashOf(key: DeliveryKey): string {
  return createHash("sha256").update(key).digest("hex");
}
