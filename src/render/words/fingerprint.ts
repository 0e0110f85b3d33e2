import type { Post } from "../../chat/post.ts";

/**
 * A short fingerprint of a whole post, the same for the same words on every machine: an item's post is updated only
 * when this changes. Two lanes of 32 bits in the manner of FNV-1a; quick, since every post of a round is compared at
 * every beat, and not made to resist anybody.
 */
export function fingerprint(post: Post): string {
  const text = JSON.stringify(post);
  return lane(text, 0x811c9dc5, 0x01000193) + lane(text, 0x9e3779b9, 0x2545f491);
}

function lane(text: string, start: number, factor: number): string {
  let hash = start;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), factor);
    hash ^= hash >>> 15;
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
