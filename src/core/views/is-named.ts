import type { Board } from "../model/board.ts";
import { readReference, shownReference, type TypedReference } from "../model/reference.ts";
import type { BoardState } from "../model/state.ts";
import { type ItemId, questionOf, roundOf } from "../names/ids.ts";

/** Whether one of some references is that of an item: as its post shows it, or by the id of its question in the bank. */
export function isNamed(
  board: Board,
  state: BoardState,
  item: ItemId,
  references: readonly TypedReference[],
): boolean {
  const shown = readReference(shownReference(board, state, item))?.reference.question;
  return references.some(
    ({ question, round }) =>
      (question === shown || question === questionOf(item)) && (round === null || round === roundOf(item)),
  );
}
