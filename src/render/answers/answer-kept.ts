import type { Post } from "../../chat/post.ts";
import { openLink, shortPost } from "../words/parts.ts";

/**
 * What became of an answer that was given in a dialog: `notKept` is why it is not among the records, null if it is; `link` opens what says it in the thread, null as long as nothing does.
 */
export function answerKeptPost(reference: string, notKept: string | null, link: string | null): Post {
  if (notKept !== null) return shortPost(`Your answer to ${reference} is not kept: ${notKept}.`);
  return link === null
    ? shortPost(
        `Your answer to ${reference} is kept.`,
        "It is said in the thread under your name as soon as that can be.",
      )
    : shortPost([
        `Your answer to ${reference} is kept, and stands in the thread under your name.`,
        ...openLink(link, "Open it"),
      ]);
}

/** Nothing but space was sent. */
export function answerEmptyPost(reference: string): Post {
  return shortPost(`Nothing was kept for ${reference}: the answer is empty.`);
}
