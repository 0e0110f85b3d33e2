import type { Board } from "../model/board.ts";
import type { BoardState } from "../model/state.ts";
import type { ChannelRef, PersonId } from "../names/ids.ts";
import type { Instant } from "../names/time.ts";
import { rolesOf } from "./roles-of.ts";

/**
 * Whether somebody may see a board: with a role on it, or, where the settings do not say who its members are, by being
 * in its own channel.
 */
export function mayRead(
  board: Board,
  state: BoardState,
  person: PersonId | null,
  channel: ChannelRef | null,
  now: Instant,
): boolean {
  if (rolesOf(board, state, person, now).length > 0) return true;
  return board.members.length === 0 && channel !== null && board.channels.includes(channel);
}
