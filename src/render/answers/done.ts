import type { Post } from "../../chat/post.ts";
import type { Board } from "../../core/model/board.ts";
import type { ItemView } from "../../core/views/views.ts";
import { decisionWords } from "../item/item-words.ts";
import { waitingWords, waitsForWords } from "../item/waiting.ts";
import { threadLines } from "../item/ways-to-thread.ts";
import { shortPost } from "../words/parts.ts";

/** Confirms whose an item is now. */
export function assignedPost({ reference, waitsFor }: ItemView, board: { readonly name: string }): Post {
  return shortPost(
    `${board.name}: ${reference} now waits for ${waitsForWords(waitsFor)}, who alone is reminded of it.`,
  );
}

/** Confirms an outcome to whoever decided it. */
export function decidedPost(item: ItemView, board: Pick<Board, "name" | "timezone">): Post {
  const { whom, wanted } = waitingWords(item, board.timezone);
  return shortPost(
    `${board.name}: ${outcome(item)}`,
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

/** Confirms a later day: by when an item is wanted now, how often that was put off, and whom it waits for. */
export function extendedPost(item: ItemView, board: Pick<Board, "name" | "timezone">): Post {
  const { whom, wanted } = waitingWords(item, board.timezone);
  return shortPost(`${board.name}: ${item.reference} has a later day. ${wanted}`, whom);
}
