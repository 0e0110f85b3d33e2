import type { Post } from "../../chat/post.ts";
import type { ItemView } from "../../core/views/views.ts";
import { receipt } from "../item/item-words.ts";
import { itemLine, unansweredLine } from "../item/waiting.ts";
import { part } from "../words/parts.ts";
import { counted, sentence } from "../words/text.ts";

/** Every unanswered question of a board with whose it is, in the order given; and those that may be answered. */
export function unansweredPost(
  items: readonly ItemView[],
  toCheck: readonly ItemView[],
  board: { readonly name: string; readonly timezone: string },
): Post {
  const checks = part.list(toCheck.map((item) => itemLine(item, sentence(receipt(item, board.timezone)))));
  const overdue = items.filter((item) => item.overdue).length;
  const late = overdue === 0 ? "none" : `${overdue}`;
  const heading =
    items.length === 0
      ? `${board.name}: no question is unanswered`
      : `${board.name}: ${counted(items.length, "question", "questions")} unanswered, ${late} overdue`;
  return {
    summary: heading,
    parts: [
      part.heading(heading),
      ...part.list(items.map((item) => unansweredLine(item, board.timezone))),
      ...(toCheck.length === 0 ? [] : [part.labelled("To check, whether they are answered"), ...checks]),
    ],
  };
}
