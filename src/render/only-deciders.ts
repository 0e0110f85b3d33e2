import type { Post } from "../chat/post.ts";
import type { Board } from "../core/board.ts";
import { listed } from "./listed.ts";
import { shortPost } from "./short-post.ts";

/** Refuses what only the chair and the secretary may do, and says who they are. Nobody is notified. */
export function onlyDecidersPost(
  command: string,
  board: Pick<Board, "name" | "chair" | "secretaries" | "people">,
): Post {
  const ids = new Set([...(board.chair === null ? [] : [board.chair]), ...board.secretaries]);
  const names = [...ids].flatMap((id) => board.people[id]?.name ?? []);
  return shortPost(
    `Only the chair or the secretary of ${board.name} can use /soc ${command}.`,
    names.length === 0
      ? "The settings name neither yet."
      : `Ask ${listed(names).replace(/ and (?=[^,]*$)/, " or ")}.`,
  );
}
