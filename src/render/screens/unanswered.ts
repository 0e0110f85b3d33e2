import type { Post } from "../../chat/post.ts";
import type { ItemView } from "../../core/views/views.ts";
import { unansweredLine } from "../item/waiting.ts";
import { part } from "../words/parts.ts";
import { counted } from "../words/text.ts";

/** Every unanswered question of a board with whose it is, in the order given. */
export function unansweredPost(
  items: readonly ItemView[],
  board: { readonly name: string; readonly timezone: string },
): Post {
  const overdue = items.filter((item) => item.overdue).length;
  const late = overdue === 0 ? "none" : `${overdue}`;
  const heading =
    items.length === 0
      ? `${board.name}: no question is unanswered`
      : `${board.name}: ${counted(items.length, "question", "questions")} unanswered, ${late} overdue`;
  return {
    summary: heading,
    parts: [part.heading(heading), ...part.list(items.map((item) => unansweredLine(item, board.timezone)))],
  };
}
