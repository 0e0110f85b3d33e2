import type { Post } from "../../post.ts";

/** A post of one plain sentence. */
export function oneLine(words: string): Post {
  return { summary: words, parts: [{ kind: "line", line: [words] }] };
}
