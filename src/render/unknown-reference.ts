import type { Post } from "../chat/post.ts";
import { quoted } from "./extract.ts";
import { shortPost } from "./short-post.ts";

/** A reference that no question of the person's boards has, and the one that comes nearest. */
export function unknownReferencePost(typed: string, nearest: string | null): Post {
  const fault = `No question goes by ${quoted(typed, 60)}.`;
  return shortPost(
    nearest === null ? `${fault} A reference looks like CSP-03.` : `${fault} Did you mean ${nearest}?`,
  );
}
