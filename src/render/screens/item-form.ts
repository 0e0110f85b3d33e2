import type { Button, Part, Post } from "../../chat/post.ts";
import { isErased } from "../../core/model/erased.ts";
import type { ItemView, ReplyView } from "../../core/views/views.ts";
import { dueWords, statusWords } from "../item/item-words.ts";
import { part } from "../words/parts.ts";
import { brief, quoted } from "../words/text.ts";

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

/** How many replies are named, the newest ones, and how much of each. */
const REPLIES = 3;
const WORDS = 120;

/**
 * What this person may do to an item now. `buttons` are those of which none would be refused; `replies` those among which are all
 * that one of them asks about, by number.
 */
export function itemForm(
  item: ItemView,
  board: { readonly name: string },
  buttons: readonly Button[],
  replies: readonly ReplyView[],
): Post {
  const nothing = `There is nothing to decide here for you now. Everybody on ${board.name} can reply in the thread.`;
  return {
    summary: `What you can do with ${item.reference}`,
    parts: [
      ...formHead(item),
      ...(buttons.some(({ id }) => id === "reply") ? replies.slice(-REPLIES).map(replyLine) : []),
      ...(buttons.length === 0 ? [part.line(nothing)] : [{ kind: "buttons", buttons } as const]),
    ],
  };
}

/** Which reply a number means: `2. NAME: “as much of the words as one knows them by”`. */
function replyLine(reply: ReplyView): Part {
  const { n, author, text, files } = reply;
  if (isErased(reply)) return part.line(`${n}. A reply that was erased.`);
  const words = text.trim() === "" ? (files[0]?.name ?? "") : text;
  return part.line(`${n}. `, { strong: brief(author.name, 80) }, `: ${quoted(words, WORDS)}`);
}
