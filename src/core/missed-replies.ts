import { type MessageRef, messageKey } from "./ids.ts";
import type { Item } from "./item.ts";
import type { Reply, Written } from "./reply.ts";
import type { BoardState } from "./state.ts";
import type { Instant } from "./time.ts";

/**
 * What a thread, read as a whole, tells that was missed: every reply that stands in it, and a withdrawal for each live
 * one that is known and no longer does. What was kept after the reading began may only not have been read yet, and is
 * left alone.
 */
export function missedReplies(
  state: BoardState,
  item: Item,
  root: MessageRef,
  standing: readonly Written[],
  readAt: Instant,
): Reply[] {
  const there = new Set(standing.map(({ message }) => messageKey(message)));
  const gone = item.evidence.toArray().flatMap((key): Reply[] => {
    const known = state.evidence.get(key);
    if (known === undefined || known.withdrawnAt !== null || there.has(key)) return [];
    if (messageKey(known.thread) !== messageKey(root) || known.keptAt >= readAt) return [];
    return [{ kind: "withdrawn", message: known.message, thread: root, author: null, at: readAt }];
  });
  return [...standing.map((written): Reply => ({ kind: "new", written })), ...gone];
}
