import type { Item } from "./item.ts";
import type { BoardState } from "./state.ts";

/** The items of a round that have been asked or decided, in the order in which that happened first. */
export function itemsOfRound(state: BoardState, round: string): Item[] {
  return [...state.items.values()].filter(({ id }) => id.startsWith(`${round}:`));
}
