import { roundAt } from "../calendar/round-at.ts";
import type { Board } from "../model/board.ts";
import type { BoardState } from "../model/state.ts";
import type { ItemId } from "../names/ids.ts";
import type { Instant } from "../names/time.ts";
import { itemsOfRound } from "./round-items.ts";
import { statusOf } from "./standing.ts";
import { whereAsked } from "./where-asked.ts";

/**
 * The open items of the round that stand in another channel and not in each of the board's own, by reference: what is left
 * behind where a board moves. What may stand, or is on its way, counts as standing.
 */
export function notAskedHere(board: Board, state: BoardState, now: Instant): ItemId[] {
  const round = roundAt(board, now);
  if (round === null) return [];
  return itemsOfRound(state, round.name)
    .filter((item) => {
      const { channels, doubtful } = whereAsked(state, item);
      return (
        statusOf(item) === "open" &&
        doubtful.length === 0 &&
        board.channels.some((channel) => !channels.has(channel))
      );
    })
    .map(({ id }) => id);
}
