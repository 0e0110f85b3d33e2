import type { Board } from "./board.ts";
import { isOverdue } from "./due-of.ts";
import { itemId } from "./ids.ts";
import type { Status } from "./item.ts";
import { itemsOfRound } from "./items-of-round.ts";
import type { BoardState } from "./state.ts";
import { statusOf } from "./status-of.ts";
import type { Instant } from "./time.ts";
import type { Figures } from "./views.ts";

/**
 * How many items of a round stand where; before the first round all are planned. Retired questions count only
 * where they were asked or decided.
 */
export function figures(board: Board, state: BoardState, round: string | null, now: Instant): Figures {
  const items = round === null ? [] : itemsOfRound(state, round);
  const count = (status: Status) => items.filter((item) => statusOf(item) === status).length;
  const known = new Set(items.filter((item) => statusOf(item) !== "planned").map(({ id }) => id));
  const planned = board.questions.filter(
    ({ id, retired }) => !retired && !known.has(itemId(round ?? "", id)),
  );
  return {
    total: known.size + planned.length,
    asked: items.filter(({ asked }) => asked !== null).length,
    open: count("open"),
    overdue: items.filter((item) => isOverdue(board, state, item, now)).length,
    answered: count("answered"),
    accepted: count("accepted"),
    notApplicable: count("not-applicable"),
    planned: planned.length,
  };
}
