import type { Board } from "../model/board.ts";
import type { BoardState } from "../model/state.ts";
import { type ItemId, type MessageRef, messageKey } from "../names/ids.ts";
import type { Instant } from "../names/time.ts";
import type { LookedAt } from "./adopt-posts.ts";
import { possiblePosts } from "./possible-posts.ts";

/** A post that stands beside the prompt's own, and says the same. */
export type Copy = { readonly item: ItemId; readonly copy: MessageRef; readonly prompt: MessageRef };

/** The copies of prompts that stand in channels and that the records know: replies under them are kept already, or can be. */
export function copiesIn(board: Board, state: BoardState, looked: readonly LookedAt[], now: Instant): Copy[] {
  return looked.flatMap(({ channel, posts }) => {
    const possible = possiblePosts(board, state, channel, now);
    return posts.flatMap(({ message, mark, own }): Copy[] => {
      const item = state.threads.get(messageKey(message));
      const what = own && item !== undefined ? possible(mark.keyHash) : null;
      if (item === undefined || what?.kind !== "prompt") return [];
      const prompt = state.items.get(item)?.posts.get(what.key)?.message ?? null;
      if (prompt === null || messageKey(prompt) === messageKey(message)) return [];
      return [{ item, copy: message, prompt }];
    });
  });
}
