import type { Post } from "../chat/post.ts";
import type { ItemView } from "../core/views.ts";
import { shortPost } from "./short-post.ts";
import { waitsForWords } from "./waits-for-words.ts";

/** Confirms whose an item is now. */
export function assignedPost({ reference, waitsFor }: ItemView): Post {
  return shortPost(`${reference} now waits for ${waitsForWords(waitsFor)}, who alone is reminded of it.`);
}
