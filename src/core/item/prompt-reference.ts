import type { Delivery } from "../model/delivery.ts";
import type { BoardState } from "../model/state.ts";

/** The reference of the item that a prompt asks: `CSP-01 (26/27)`. Null for all else that is said. */
export function promptReference(
  { items }: Pick<BoardState, "items">,
  { saying }: Pick<Delivery, "saying">,
): string | null {
  return saying.kind === "prompt" ? (items.get(saying.item)?.asked?.reference ?? null) : null;
}
