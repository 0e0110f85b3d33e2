import type { Post } from "../chat/post.ts";
import { quoted } from "./extract.ts";
import { shortPost } from "./short-post.ts";

/** A command that there is not, and the one that was most likely meant. */
export function unknownCommandPost(typed: string, nearest: string | null): Post {
  const fault = `There is no command ${quoted(typed, 60)}.`;
  return shortPost(
    nearest === null ? fault : `${fault} Did you mean /soc ${nearest}?`,
    "For what there is: /soc help",
  );
}
