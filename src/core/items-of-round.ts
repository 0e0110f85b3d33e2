import { inBankOrder } from "./in-bank-order.ts";
import type { Item } from "./item.ts";
import type { BoardState } from "./state.ts";

/** The items of a round that have been asked or decided, by reference. */
export function itemsOfRound(state: BoardState, round: string): Item[] {
  return [...state.items.values()]
    .filter(({ id }) => id.startsWith(`${round}:`))
    .sort((one, other) => inBankOrder(one.id, other.id));
}
