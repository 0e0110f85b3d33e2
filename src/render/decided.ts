import type { Post } from "../chat/post.ts";
import type { ItemView } from "../core/views.ts";
import { decisionWords } from "./decision-words.ts";
import { shortPost } from "./short-post.ts";
import { waitingWords } from "./waiting-words.ts";
import { threadLines } from "./ways-to-thread.ts";

/** Confirms an outcome to whoever decided it. */
export function decidedPost(item: ItemView, board: { readonly timezone: string }): Post {
  const { whom, wanted } = waitingWords(item, board.timezone);
  return shortPost(
    outcome(item),
    ...decisionWords(item, board.timezone).slice(1),
    ...(item.status === "open" ? [`${whom} ${wanted}`] : []),
    ...threadLines(item),
  );
}

function outcome({ reference, decision }: ItemView): string {
  switch (decision?.outcome) {
    case "accepted":
      return `${reference} is accepted and closed.`;
    case "not-applicable":
      return `${reference} is not applicable and closed.`;
    case "more-evidence":
      return `${reference} is open again: more evidence is wanted.`;
    case undefined:
      return `${reference} has no decision.`;
  }
}
