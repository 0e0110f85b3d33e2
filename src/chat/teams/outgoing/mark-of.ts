import { createHash } from "node:crypto";
import type { DeliveryKey } from "../../../core/names/ids.ts";
import { HASH_LENGTH, type Mark, markFor } from "../../mark.ts";

/**
 * The mark that a message carries so that it can be found again, as one word: everybody in the channel can read it with the
 * right tools.
 */
export function markOf(installation: string, key: DeliveryKey): string {
  return `soc-${installation}-${markFor(installation, key).keyHash}`;
}

/** The word that version 0.1 gave a message with this key. */
export function oldMarkOf(key: DeliveryKey): string {
  return `soc-${createHash("sha256").update(key).digest("base64url").slice(0, OLD_LENGTH)}`;
}

/** Reads such a word of either kind; null if it is none. */
export function readMark(word: string): Mark | null {
  const [, installation, keyHash] = NEW.exec(word) ?? [];
  if (installation !== undefined && keyHash !== undefined) return { installation, keyHash };
  const [, old] = OLD.exec(word) ?? [];
  if (old === undefined) return null;
  return { installation: null, keyHash: Buffer.from(old, "base64url").toString("hex").slice(0, HASH_LENGTH) };
}

const OLD_LENGTH = 22;
const OLD = /^soc-([\w-]{22})$/;
const NEW = /^soc-(.+)-([0-9a-f]{32})$/;
