import { Map as IMap, List } from "immutable";
import type { ItemId } from "../model/ids.ts";
import type { Item } from "../model/item.ts";
import type { BoardState } from "../model/state.ts";

/** An item as it is known; one that nobody has heard of yet is a planned one. */
export function itemIn(state: BoardState, id: ItemId): Item {
  return state.items.get(id) ?? plannedItem(id);
}

/** The state with one item changed. */
export function withItem(state: BoardState, id: ItemId, change: (item: Item) => Item): BoardState {
  return { ...state, items: state.items.set(id, change(itemIn(state, id))) };
}

function plannedItem(id: ItemId): Item {
  return {
    id,
    asked: null,
    posts: IMap(),
    waitsSince: null,
    wanted: null,
    evidence: List(),
    live: 0,
    newestAt: null,
    decision: null,
    rating: null,
    owner: null,
    nudges: [],
    extensions: [],
  };
}
