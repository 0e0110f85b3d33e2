import type { Post } from "../chat/post.ts";
import { helpPost } from "../render/screens/help.ts";
import type { CommandEntry } from "./call.ts";

/** `/soc help [COMMAND]`: what can be typed. Needs no board, and shows none. */
export function helpFor(table: readonly CommandEntry[], typed: string): Post {
  const word = typed
    .trim()
    .replace(/^\/?soc\s+/i, "")
    .toLowerCase();
  const one = table.find(({ name }) => name === word);
  return helpPost(one === undefined ? table : [one]);
}
