import { List, Map as IMap } from "immutable";
import type { ItemId } from "./ids.ts";
import type { Item } from "./item.ts";
import type { BoardState } from "./state.ts";

/** The state with one item changed; an item nobody has heard of yet starts as a planned one. */
export function withItem(state: BoardState, id: ItemId, change: (item: Item) => Item): BoardState {
  return { ...state, items: state.items.set(id, change(state.items.get(id) ?? plannedItem(id))) };
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
