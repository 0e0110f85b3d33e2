import type { Heard } from "../judgement/heard.ts";
import type { Board } from "../model/board.ts";
import type { Item } from "../model/item.ts";
import { deputyOf, ownerOf } from "../model/people.ts";
import type { PersonId } from "../names/ids.ts";

/**
 * Who somebody is to an item when they write under it, and whether an answer of theirs is expected: of its owner, whatever
 * else they are, who stands in for them, and a member. Where a board names no members, anybody is one but its chair,
 * secretaries and observers.
 *
 * @param person null for an account that the settings do not know
 */
export function writerTo(
  board: Board,
  item: Item,
  person: PersonId | null,
): Pick<Heard, "writer" | "expected"> {
  if (person !== null) {
    if (ownerOf(board, item) === person) return { writer: "owner", expected: true };
    if (deputyOf(board, item) === person) return { writer: "deputy", expected: true };
    if (board.members.includes(person)) return { writer: "member", expected: true };
    if (board.chair === person) return { writer: "chair", expected: false };
    if (board.secretaries.includes(person)) return { writer: "secretary", expected: false };
    if (board.observers.includes(person)) return { writer: "observer", expected: false };
  }
  return board.members.length === 0
    ? { writer: "member", expected: true }
    : { writer: "guest", expected: false };
}
