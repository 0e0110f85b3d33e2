import type { Post } from "../chat/post.ts";
import { shortPost } from "./short-post.ts";

/** A command that is about one question, without a reference. `usage` is what follows `/soc`. */
export function noReferencePost(usage: string): Post {
  return shortPost(
    "Which question? Give its reference, such as CSP-03, or type the command in its thread.",
    `/soc ${usage}`,
  );
}
