import type { Board } from "../model/board.ts";
import type { EventBody } from "../model/events.ts";
import type { BoardState } from "../model/state.ts";
import { type MessageRef, messageKey } from "../names/ids.ts";
import { noticeTo } from "../plan/notice.ts";

/**
 * What becomes of the news that a post of the bot's own was deleted: if it was the post of an item, that is written down
 * and the secretary told. Of the same news a second time, nothing.
 */
export function decideDeletedPrompt(board: Board, state: BoardState, message: MessageRef): EventBody[] {
  const key = messageKey(message);
  const item = state.threads.get(key);
  if (item === undefined) return [];
  const posts = state.items.get(item)?.posts.valueSeq().toArray() ?? [];
  const post = posts.find((each) => each.message !== null && messageKey(each.message) === key);
  if (post === undefined) return [];
  return [
    { kind: "lost", item, key: post.key },
    noticeTo(board, state, { kind: "prompt-lost", item }, `lost ${board.id} ${key}`),
  ];
}
