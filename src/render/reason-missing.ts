import type { Post } from "../chat/post.ts";
import { shortPost } from "./short-post.ts";

/** Asks for the reason a decision needs; `command` is what to type, with REASON in the place of it. */
export function reasonMissingPost(command: string): Post {
  return shortPost(
    "A reason is missing. It stands in the record with the decision.",
    `Type it after the command: /soc ${command}`,
  );
}
