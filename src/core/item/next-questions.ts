import type { Board, Question } from "../model/board.ts";
import { itemId } from "../model/ids.ts";
import type { BoardState } from "../model/state.ts";
import { statusOf } from "./status-of.ts";

/** The questions that a round has not asked yet, in bank order: what the coming slots ask. */
export function nextQuestions(board: Board, state: BoardState, round: string): Question[] {
  return board.questions.filter((question) => {
    if (question.retired) return false;
    const item = state.items.get(itemId(round, question.id));
    return item === undefined || statusOf(item) === "planned";
  });
}
