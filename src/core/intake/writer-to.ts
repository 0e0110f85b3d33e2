import type { Heard } from "../judgement/judge.ts";
import type { Board } from "../model/board.ts";
import type { Item } from "../model/item.ts";
import { ownerOf } from "../model/people.ts";
import type { PersonId } from "../names/ids.ts";

/**
 * Who somebody is to an item when they write under it, and whether they are the one who is asked: its owner, whatever else
 * they are, or a member where nobody in particular owns it. Where a board names no members, anybody is one but its chair,
 * secretaries and observers.
 *
 * @param person null for an account that the settings do not know
 */
export function writerTo(
  board: Board,
  item: Item,
  person: PersonId | null,
): Pick<Heard, "writer" | "expected"> {
  const owner = ownerOf(board, item);
  if (person !== null) {
    if (owner === person) return { writer: "owner", expected: true };
    if (board.members.includes(person)) return { writer: "member", expected: owner === null };
    if (board.chair === person) return { writer: "chair", expected: false };
    if (board.secretaries.includes(person)) return { writer: "secretary", expected: false };
    if (board.observers.includes(person)) return { writer: "observer", expected: false };
  }
  return board.members.length === 0
    ? { writer: "member", expected: owner === null }
    : { writer: "guest", expected: false };
}
