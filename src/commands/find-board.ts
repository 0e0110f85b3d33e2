import type { House, Room } from "../bot/bot.ts";
import type { Command } from "../chat/chat.ts";
import type { PersonId } from "../core/model/ids.ts";
import { mayRead } from "../core/model/roles.ts";

/** Which board a command is about. */
export type FoundRoom =
  | { readonly kind: "found"; readonly room: Room; readonly rest: string }
  | { readonly kind: "several"; readonly rooms: readonly Room[] }
  /** None that this person may see; whether there are others is not said. */
  | { readonly kind: "none" };

/**
 * Finds the board a command is about: the one whose id is typed first, else the one whose channel it was typed in, else
 * the only one on which the person has a role. A board that they may not see is as good as none.
 */
export function findRoom(
  house: Pick<House, "rooms">,
  command: Pick<Command, "channel">,
  person: PersonId | null,
  rest: string,
): FoundRoom {
  const rooms = readableRooms(house, command, person);
  const [first = "", ...others] = rest.split(/\s+/);
  const named = rooms.find(({ board }) => board.id === first.toLowerCase());
  if (named !== undefined) return { kind: "found", room: named, rest: others.join(" ") };
  const { channel } = command;
  if (channel !== null && house.rooms.some(({ board }) => board.channels.includes(channel))) {
    const here = rooms.find(({ board }) => board.channels.includes(channel));
    return here === undefined ? { kind: "none" } : { kind: "found", room: here, rest };
  }
  const [only] = rooms;
  if (only === undefined) return { kind: "none" };
  return rooms.length === 1 ? { kind: "found", room: only, rest } : { kind: "several", rooms };
}

/** The boards that somebody may see from where they are. */
export function readableRooms(
  house: Pick<House, "rooms">,
  { channel }: Pick<Command, "channel">,
  person: PersonId | null,
): Room[] {
  return house.rooms.filter(({ board, memory }) => mayRead(board, memory.state(), person, channel));
}
