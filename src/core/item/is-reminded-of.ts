import type { Board } from "../model/board.ts";
import type { Item } from "../model/item.ts";
import { deputyOf, ownerOf } from "../model/people.ts";
import type { PersonId } from "../names/ids.ts";
import { statusOf } from "./standing.ts";

/** Whether an item is open and somebody is reminded of it for its owner's sake: they are the owner, or the deputy. */
export function isRemindedOf(board: Board, item: Item, person: PersonId): boolean {
  return statusOf(item) === "open" && [ownerOf(board, item), deputyOf(board, item)].includes(person);
}
