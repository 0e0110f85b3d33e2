import type { EventBody } from "../model/events.ts";
import type { Step } from "../model/item.ts";
import type { BoardState } from "../model/state.ts";
import { itemIn } from "../model/state.ts";
import type { ItemId } from "../names/ids.ts";

/** What becomes of a wish to take back the last decision on an item. */
export type UndoDecision =
  | { readonly kind: "decided"; readonly events: readonly EventBody[] }
  | { readonly kind: "refused"; readonly because: "nothing to take back" };

/** Decides on taking back the last decision on an item that stands; after that, the one before it is the last. */
export function decideUndo(state: BoardState, id: ItemId): UndoDecision {
  const step = itemIn(state, id).steps.at(-1);
  return step === undefined
    ? { kind: "refused", because: "nothing to take back" }
    : { kind: "decided", events: [undone(id, step)] };
}

function undone(item: ItemId, { choice: { kind }, at }: Step): EventBody {
  return { kind: "undone", item, of: { kind, at } };
}
