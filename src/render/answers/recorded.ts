import type { Post } from "../../chat/post.ts";
import type { Day } from "../../core/names/time.ts";
import type { ItemView } from "../../core/views/views.ts";
import { receipt, statusWords } from "../item/item-words.ts";
import { letterWords } from "../item/reply-parts.ts";
import { threadLines } from "../item/ways-to-thread.ts";
import { shortPost } from "../words/parts.ts";
import { brief, quoted, sentence } from "../words/text.ts";

type Board = { readonly name: string; readonly timezone: string };

/** Confirms an answer on behalf of somebody, how the question stands with it, and how to take it back. */
export function recordedPost(
  item: ItemView,
  whose: { readonly name: string; readonly letter: Day | null },
  { name, timezone }: Board,
): Post {
  const { reference } = item;
  const last = item.replies.filter(({ recorded }) => recorded !== undefined).map(({ n }) => n);
  const number = Math.max(...last);
  return shortPost(
    `${name}: recorded for ${brief(whose.name, 80)}${letterWords(whose.letter)}, as an answer to ${reference}.`,
    "The thread says so, under their name and yours.",
    sentence(`${reference} is ${statusWords(item)}: ${receipt(item, timezone)}`),
    ...(last.length === 0 ? [] : [`If it is none: /soc reply ${reference} ${number} comment`]),
    ...threadLines(item),
  );
}

/** Who answered, or what, was not told so that it is certain. */
export function recordMissingPost(reference: string, unread: string, { name }: Board): Post {
  return shortPost(
    unread === ""
      ? `${name}: nothing was recorded. Say whose answer it is, and after a colon what it says.`
      : `${name}: nothing was recorded. ${quoted(unread, 60)} is no day of a letter: name one that has passed.`,
    `Type it so: /soc record ${reference} for NAME, by letter of 3 March: WORDS`,
  );
}

/** A question that stands nowhere has no thread to say it in. */
export function recordRefusedPost({ reference }: ItemView, { name }: Board): Post {
  return shortPost(
    `${name}: ${reference} does not stand in the channel yet, so nothing was recorded.`,
    `To ask it now: /soc ask ${reference}`,
  );
}
