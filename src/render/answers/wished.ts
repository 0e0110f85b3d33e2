import type { Post } from "../../chat/post.ts";
import type { Wish, WishDecision } from "../../core/decisions/decide-wish.ts";
import type { ItemView } from "../../core/views/views.ts";
import { statusWords } from "../item/item-words.ts";
import { fullDay } from "../words/dates.ts";
import { shortPost } from "../words/parts.ts";
import { quoted } from "../words/text.ts";

type Board = { readonly name: string };

/** Confirms that the secretary hears of it, and that nothing has changed so far. */
export function wishedPost({ reference }: ItemView, { kind, until }: Wish, { name }: Board): Post {
  return kind === "handover"
    ? shortPost(
        `${name}: the secretary is told that ${reference} is not yours to answer.`,
        "It stands in the thread, and stays as it is until they give it to somebody else.",
      )
    : shortPost(
        `${name}: the secretary is asked for more time for ${reference}${until === null ? "" : `, until ${fullDay(until)}`}.`,
        "It stands in the thread. The day stays as it is until they give it a later one.",
      );
}

/** Why it is not passed on. */
export function wishRefusedPost(
  because: Exclude<Extract<WishDecision, { kind: "refused" }>["because"], "known already">,
  item: ItemView,
  { name }: Board,
): Post {
  const { reference } = item;
  switch (because) {
    case "not asked yet":
      return shortPost(`${name}: ${reference} has not been asked yet, so it is nobody's to answer.`);
    case "closed":
      return shortPost(`${name}: ${reference} is closed: ${statusWords(item)}. No answer is wanted.`);
    case "not among the asked":
      return shortPost(
        `${name}: you are not among those who are asked ${reference}, so nothing waits for you.`,
      );
    case "in the past":
      return shortPost(`${name}: that day has passed. Name a later one: /soc more-time ${reference} DATE`);
  }
}

/** There is no day in what was typed, or not for certain. */
export function wishDayPost(reference: string, typed: string): Post {
  return shortPost(
    typed === ""
      ? `Until which day do you want to have for ${reference}?`
      : `${quoted(typed, 60)} is no day that is certain. Nothing was changed.`,
    `Type it so: /soc more-time ${reference} 29 January`,
  );
}
