import type { BoardState } from "../model/state.ts";

/** Whether anything was ever asked, or a digest was due: without that the records of a board count as empty. */
export function hasAsked({ items, digested }: BoardState): boolean {
  return !digested.isEmpty() || items.some(({ asked }) => asked !== null);
}
