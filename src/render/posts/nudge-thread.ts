import type { Inline, Post } from "../../chat/post.ts";
import type { UserRef } from "../../core/names/ids.ts";
import type { ItemView } from "../../core/views/views.ts";
import { dueWords } from "../item/due-words.ts";
import { moreEvidence } from "../item/item-words.ts";
import { lineText } from "../words/parts.ts";

/**
 * A reply in the thread of an item without an owner. It mentions the expected members who have not written there, and
 * nobody else.
 */
export function nudgeThreadPost(
  item: ItemView,
  people: readonly { readonly user: UserRef; readonly name: string }[],
  board: { readonly timezone: string },
): Post {
  const mentions = people.flatMap(({ user, name }, index): Inline[] => [
    ...(index === 0 ? [] : [index === people.length - 1 ? " and " : ", "]),
    { mention: user, name },
  ]);
  const line: Inline[] = [
    ...mentions,
    ...(mentions.length === 0 ? [] : [": "]),
    [dueWords(item, board.timezone), "You can answer by replying here.", ...moreEvidence(item)].join(" "),
  ];
  return { summary: lineText(line), parts: [{ kind: "line", line }] };
}
