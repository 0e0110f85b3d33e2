import type { Board } from "../model/board.ts";
import type { Item } from "../model/item.ts";
import { deputyOf, ownerOf } from "../model/people.ts";
import type { BoardState } from "../model/state.ts";
import { type Reached, reachedOf } from "./reach.ts";

/**
 * Who is reminded of an item that has an owner: the owner where they can be reached, else their deputy. Null where neither
 * can be, and for an item without an owner.
 */
export function reminded(board: Board, state: Pick<BoardState, "pending">, item: Item): Reached | null {
  const people = [ownerOf(board, item), deputyOf(board, item)].filter((person) => person !== null);
  return reachedOf(board, state, people)[0] ?? null;
}
