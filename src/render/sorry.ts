import type { Post } from "../chat/post.ts";
import { shortPost } from "./short-post.ts";

/** Something went wrong that nobody foresaw. `reference` stands beside it in the log. */
export function sorryPost(reference: string): Post {
  return shortPost(
    "Sorry, something went wrong, and this was not done.",
    `Try again in a minute. If it happens again, tell whoever runs the bot this reference: ${reference}`,
  );
}
