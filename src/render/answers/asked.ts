import type { Post } from "../../chat/post.ts";
import { shortPost } from "../words/parts.ts";
import { obstacles, standing, type ToBePosted } from "./obstacles.ts";

/**
 * Tells what came of asking by hand: which questions stand in the board's channel, which are on their way there, and which
 * cannot be posted, and why. A question is there once for each channel, called by its reference.
 */
export function askedPost(prompts: readonly ToBePosted[], board: { readonly name: string }): Post {
  const where = `the channel of ${board.name}`;
  const said = standing(prompts, "said");
  const coming = standing(prompts, "coming");
  const held = obstacles(prompts);
  const [first = `Nothing was asked in ${where}.`, ...rest] = [
    // Whoever decides on several boards reads which one it is, also where nothing could be posted.
    ...(held.length > 0 && said === "" && coming === "" ? [`In ${where}:`] : []),
    ...(said === "" ? [] : [`Asked in ${where}: ${said}.`]),
    ...(coming === ""
      ? []
      : [`Being posted in ${where}: ${coming}. To see whether it is held up: /soc status`]),
    ...held,
  ];
  return shortPost(first, ...rest);
}
