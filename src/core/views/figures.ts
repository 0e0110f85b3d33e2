import { itemsOfRound } from "../item/round-items.ts";
import { isOverdue, isPromised, statusOf } from "../item/standing.ts";
import type { Board } from "../model/board.ts";
import type { Status } from "../model/item.ts";
import type { BoardState } from "../model/state.ts";
import { itemId } from "../names/ids.ts";
import type { Instant } from "../names/time.ts";
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
    toCheck: count("to-check"),
    promised: items.filter(isPromised).length,
    overdue: items.filter((item) => isOverdue(board, state, item, now)).length,
    answered: count("answered"),
    accepted: count("accepted"),
    notApplicable: count("not-applicable"),
    planned: planned.length,
  };
}
