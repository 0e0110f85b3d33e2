import type { Post } from "../../chat/post.ts";
import type { Reason } from "../../core/model/reason.ts";
import { part, shortPost } from "../words/parts.ts";
import { reasonWords } from "../words/reasons/reason-words.ts";
import { sentence } from "../words/text.ts";

/**
 * Says that nothing is said on a board, so that nothing of what was asked for was done, and why; null where the bot could not
 * look yet whether it may.
 */
export function silentPost(board: { readonly name: string }, silence: Reason | null): Post {
  if (silence === null)
    return shortPost(
      `Nothing was posted: the bot has not seen yet what stands in the channels of ${board.name}.`,
      "It looks again within a minute. Please try again then.",
    );
  const { because, fix } = reasonWords(silence);
  return shortPost(
    `Nothing was posted: the bot does not speak on ${board.name}.`,
    sentence(because),
    sentence(fix),
  );
}

/** An answer about a board on which nothing is said, with that and why. */
export function whileSilent(post: Post, board: { readonly name: string }, silence: Reason): Post {
  const { because, fix } = reasonWords(silence);
  const note = part.note(`The bot does not speak on ${board.name}: ${because}. ${sentence(fix)}`);
  return { ...post, parts: [...post.parts, note] };
}

/** Confirms that the bot begins on a board, or says why there is nothing to begin. */
export function begunPost(board: { readonly name: string }, refused: "not asked for" | null): Post {
  return refused === null
    ? shortPost(
        `${board.name} begins: by your word no question stands in its channels yet.`,
        "What is due is asked now.",
      )
    : shortPost(`There is nothing to begin on ${board.name}: the bot speaks there.`);
}
