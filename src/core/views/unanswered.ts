import { roundAt } from "../calendar/round-at.ts";
import { itemsOfRound } from "../item/round-items.ts";
import { statusOf } from "../item/standing.ts";
import type { Board } from "../model/board.ts";
import type { BoardState } from "../model/state.ts";
import type { Instant } from "../names/time.ts";
import { itemView } from "./item-view.ts";
import type { ItemView } from "./views.ts";

/** The open items of the round: overdue ones first, by the day they were due; then the others, longest waiting first. */
export function unanswered(board: Board, state: BoardState, now: Instant): ItemView[] {
  const round = roundAt(board, now);
  if (round === null) return [];
  return itemsOfRound(state, round.name)
    .filter((item) => statusOf(item) === "open")
    .map((item) => ({
      view: itemView(board, state, item.id, now),
      since: item.waitsSince ?? "",
      order: item.asked?.reference ?? item.id,
    }))
    .sort((one, other) => compare(rank(one), rank(other)))
    .map(({ view }) => view);
}

function rank({ view, since, order }: { view: ItemView; since: Instant; order: string }): string[] {
  return view.overdue ? ["0", view.due ?? "", since, order] : ["1", since, order];
}

function compare(one: readonly string[], other: readonly string[]): number {
  for (const [index, part] of one.entries()) {
    const against = other[index] ?? "";
    if (part !== against) return part < against ? -1 : 1;
  }
  return 0;
}
