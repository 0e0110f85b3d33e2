import type { Post } from "../chat/post.ts";
import { shortPost } from "./short-post.ts";

/** There is no board here that the person may see. Says the same whether there is one or not. */
export function notYourBoardPost(): Post {
  return shortPost(
    "There is no board here that you can see.",
    "Type the command in your board's own channel, or ask its secretary to add you to the board.",
  );
}
