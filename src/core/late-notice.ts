import type { Board } from "./board.ts";
import type { Saying } from "./delivery.ts";
import type { Happening } from "./events.ts";
import type { ItemId } from "./ids.ts";
import { noticeOnce } from "./notice-once.ts";
import type { BoardState } from "./state.ts";
import { isClosed } from "./status-of.ts";

/**
 * Points out to the secretary what came to, or became of, the evidence of an item that is closed; of any other item,
 * nothing. `occasion` tells it from all else: of the same occasion nobody is told twice.
 */
export function lateNotice(
  board: Board,
  state: BoardState,
  id: ItemId,
  saying: Saying,
  occasion: string,
): Happening[] {
  const item = state.items.get(id);
  return item === undefined || !isClosed(item) ? [] : noticeOnce(board, state, saying, occasion);
}
