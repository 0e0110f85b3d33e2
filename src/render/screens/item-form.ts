import type { Button, Part, Post } from "../../chat/post.ts";
import type { ItemView } from "../../core/views/views.ts";
import { dueWords, statusWords } from "../item/item-words.ts";
import { part } from "../words/parts.ts";
import { brief } from "../words/text.ts";

/** How much of a question a dialog shows at most, in letters: enough to know it, and the buttons stay in sight. */
const QUESTION = 300;

/** What a dialog about an item begins with: which one it is, how it stands, and by when it is wanted at present. */
export function formHead(item: ItemView): Part[] {
  return [
    { kind: "question", text: `${item.reference}: ${brief(item.text, QUESTION)}` },
    part.labelled("Status", `${statusWords(item)}.`),
    ...(item.due === null ? [] : [part.labelled("Wanted by", dueWords(item))]),
  ];
}

/** What this person may do to an item now. `buttons` are those of which none would be refused. */
export function itemForm(item: ItemView, board: { readonly name: string }, buttons: readonly Button[]): Post {
  const nothing = `There is nothing to decide here for you now. Everybody on ${board.name} can reply in the thread.`;
  return {
    summary: `What you can do with ${item.reference}`,
    parts: [
      ...formHead(item),
      ...(buttons.length === 0 ? [part.line(nothing)] : [{ kind: "buttons", buttons } as const]),
    ],
  };
}
