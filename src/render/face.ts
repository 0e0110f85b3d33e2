import type { Post } from "../chat/post.ts";

const START = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/**
 * A short fingerprint of a whole post, the same for the same words on every machine: an item's post is updated only
 * when this changes. FNV-1a over 64 bits (Fowler, Noll and Vo); it need not resist anybody.
 */
export function face(post: Post): string {
  let hash = START;
  for (const byte of new TextEncoder().encode(JSON.stringify(post))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
  }
  return hash.toString(16).padStart(16, "0");
}
