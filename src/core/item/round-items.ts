import type { Board, Question } from "../model/board.ts";
import type { Item } from "../model/item.ts";
import { inBankOrder } from "../model/reference.ts";
import type { BoardState } from "../model/state.ts";
import { itemId, roundOf } from "../names/ids.ts";
import { statusOf } from "./standing.ts";

/** The items of a round that have been asked or decided, by reference. */
export function itemsOfRound(state: BoardState, round: string): Item[] {
  return [...state.items.values()]
    .filter(({ id }) => roundOf(id) === round)
    .sort((one, other) => inBankOrder(one.id, other.id));
}

/** The questions that a round has not asked yet, in bank order: what the coming slots ask. */
export function nextQuestions(board: Board, state: BoardState, round: string): Question[] {
  return board.questions.filter((question) => {
    if (question.retired) return false;
    const item = state.items.get(itemId(round, question.id));
    return item === undefined || statusOf(item) === "planned";
  });
}
