import type { Post } from "../../chat/post.ts";
import { part } from "../words/part.ts";
import { sentence } from "../words/sentence.ts";

/** Tells the secretary of something about a board's channel that only people can mend. */
export function troublePost(because: string, fix: string, board: { readonly name: string }): Post {
  const heading = `${board.name}: something needs mending`;
  return {
    summary: `${heading}. ${sentence(because)}`,
    parts: [part.heading(heading), part.line(sentence(because)), part.line(sentence(fix))],
  };
}
