import type { Post } from "../chat/post.ts";
import { part } from "./part.ts";

/** Asks which of somebody's boards a command is about, with a line to type for each. */
export function whichBoardPost(
  command: string,
  boards: readonly { readonly id: string; readonly name: string }[],
): Post {
  const question = "Which board do you mean?";
  return {
    summary: question,
    parts: [
      part.line(question),
      ...part.list(boards.map(({ id, name }) => [`${name}: /soc ${command} ${id}`])),
    ],
  };
}
