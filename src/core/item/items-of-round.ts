import { roundOf } from "../model/ids.ts";
import type { Item } from "../model/item.ts";
import { inBankOrder } from "../model/reference.ts";
import type { BoardState } from "../model/state.ts";

/** The items of a round that have been asked or decided, by reference. */
export function itemsOfRound(state: BoardState, round: string): Item[] {
  return [...state.items.values()]
    .filter(({ id }) => roundOf(id) === round)
    .sort((one, other) => inBankOrder(one.id, other.id));
}
