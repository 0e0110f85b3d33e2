import type { Board } from "./board.ts";
import type { ChannelRef, PersonId } from "./ids.ts";
import type { BoardState } from "./state.ts";

export type Role = "chair" | "secretary" | "member" | "owner" | "observer";

/** The roles somebody has on a board; none for an outsider. To be given an item makes an owner too. */
export function rolesOf(board: Board, state: BoardState, person: PersonId | null): Role[] {
  if (person === null) return [];
  const roles: [Role, boolean][] = [
    ["chair", board.chair === person],
    ["secretary", board.secretaries.includes(person)],
    ["member", board.members.includes(person)],
    [
      "owner",
      Object.values(board.owners).includes(person) || state.items.some(({ owner }) => owner === person),
    ],
    ["observer", board.observers.includes(person)],
  ];
  return roles.filter(([, has]) => has).map(([role]) => role);
}

/**
 * Whether somebody may see a board: with a role on it, or, where the settings do not say who its members are, by being
 * in its own channel.
 */
export function mayRead(
  board: Board,
  state: BoardState,
  person: PersonId | null,
  channel: ChannelRef | null,
): boolean {
  if (rolesOf(board, state, person).length > 0) return true;
  return board.members.length === 0 && channel !== null && board.channels.includes(channel);
}

/** Whether somebody may decide, ask, extend, assign and pause: the chair and the secretaries. */
export function mayDecide(board: Board, person: PersonId | null): boolean {
  return person !== null && (board.chair === person || board.secretaries.includes(person));
}
