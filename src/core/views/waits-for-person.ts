import { waitsFor } from "../item/standing.ts";
import type { Board } from "../model/board.ts";
import { ownerOf } from "../model/people.ts";
import { type BoardState, itemIn } from "../model/state.ts";
import type { ItemId, PersonId } from "../names/ids.ts";

/** Whether an open item waits for somebody: it is theirs, or anybody's of the members and they have not written yet. */
export function waitsForPerson(board: Board, state: BoardState, id: ItemId, person: PersonId): boolean {
  const item = itemIn(state, id);
  if (ownerOf(board, item) === person) return true;
  const waits = waitsFor(board, state, item);
  return waits.kind === "members" && waits.people.includes(person);
}
