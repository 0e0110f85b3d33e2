import type { Inline, Post } from "../../chat/post.ts";
import type { UserRef } from "../../core/names/ids.ts";
import type { ItemView } from "../../core/views/views.ts";
import { moreEvidence } from "../item/item-words.ts";
import { dayWords } from "../words/dates.ts";
import { lineText } from "../words/parts.ts";

/**
 * A reply in the thread of an item without an owner. It mentions the expected members who have not written there, and
 * nobody else.
 */
export function nudgeThreadPost(
  item: ItemView,
  people: readonly { readonly user: UserRef; readonly name: string }[],
): Post {
  const mentions = people.flatMap(({ user, name }, index): Inline[] => [
    ...(index === 0 ? [] : [index === people.length - 1 ? " and " : ", "]),
    { mention: user, name },
  ]);
  const line: Inline[] = [
    ...mentions,
    ...(mentions.length === 0 ? [] : [": "]),
    [`${item.reference} still waits for a reply${wanted(item)}.`, ...moreEvidence(item)].join(" "),
    " A sentence, a file or a link in this thread is enough.",
  ];
  return { summary: lineText(line), parts: [{ kind: "line", line }] };
}

function wanted({ due, overdue }: ItemView): string {
  if (due === null) return "";
  return overdue ? `, which was wanted by ${dayWords(due)}` : `, wanted by ${dayWords(due)}`;
}
