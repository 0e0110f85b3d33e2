import { roundAt } from "../calendar/round-at.ts";
import { itemsOfRound } from "../item/round-items.ts";
import { statusOf } from "../item/standing.ts";
import type { Board } from "../model/board.ts";
import type { Status } from "../model/item.ts";
import type { BoardState } from "../model/state.ts";
import type { Instant } from "../names/time.ts";
import { itemView } from "./item-view.ts";
import type { ItemView } from "./views.ts";

/** The items of the round that stand so, by reference. */
export function standingSo(board: Board, state: BoardState, status: Status, now: Instant): ItemView[] {
  const round = roundAt(board, now);
  if (round === null) return [];
  return itemsOfRound(state, round.name)
    .filter((item) => statusOf(item) === status)
    .map(({ id }) => itemView(board, state, id, now));
}
