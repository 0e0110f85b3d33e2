import type { Board } from "./board.ts";
import type { PersonId } from "./ids.ts";
import { nameOf } from "./people.ts";

/** Somebody whom an item can be given to. */
export type Candidate = { readonly id: PersonId; readonly name: string };

/**
 * Whom an item of a board can be given to, by name: everybody the settings give something to do on it, or everybody they
 * know where they do not say who its members are.
 */
export function candidates(board: Board): Candidate[] {
  const { chair, secretaries, members, owners, people } = board;
  const busy = [...(chair === null ? [] : [chair]), ...secretaries, ...members, ...Object.values(owners)];
  const ids = members.length === 0 ? Object.keys(people) : [...new Set(busy)];
  return ids
    .map((id) => ({ id, name: nameOf(board, id) }))
    .sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
}
