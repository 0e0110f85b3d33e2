import type { Board } from "../model/board.ts";
import type { PersonId } from "../model/ids.ts";
import type { Item } from "../model/item.ts";
import { ownerOf } from "../model/people.ts";
import type { BoardState } from "../model/state.ts";

/** Whom an item waits for: its owner, else the expected members who have not written since it began to wait. */
export type Waiting =
  | { readonly kind: "owner"; readonly person: PersonId }
  | { readonly kind: "members"; readonly people: readonly PersonId[] }
  | { readonly kind: "nobody" };

/** Works out whom an item waits for. A reply that was withdrawn does not count as written. */
export function waitsFor(board: Board, state: BoardState, item: Item): Waiting {
  const owner = ownerOf(board, item);
  if (owner !== null) return { kind: "owner", person: owner };
  const since = item.waitsSince ?? "";
  const written = new Set(
    item.evidence
      .map((key) => state.evidence.get(key))
      .filter((reply) => reply !== undefined && reply.withdrawnAt === null && reply.at >= since)
      .map((reply) => reply?.author.person),
  );
  const people = board.members.filter((member) => !written.has(member));
  return people.length > 0 ? { kind: "members", people } : { kind: "nobody" };
}
