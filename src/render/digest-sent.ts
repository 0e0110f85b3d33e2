import type { Post } from "../chat/post.ts";
import type { LocalTime } from "../core/time.ts";
import { digestTitle } from "./digest-title.ts";
import { shortPost } from "./short-post.ts";

/** Confirms a digest that was sent by hand. */
export function digestSentPost(meeting: LocalTime, board: { readonly name: string }): Post {
  return shortPost(
    `${board.name}: ${digestTitle({ meeting })}, sent.`,
    "The channel gets the short form; the secretary gets the full one with the pack.",
  );
}
