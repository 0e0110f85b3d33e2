import type { Trouble } from "../chat/chat.ts";
import type { BoardState } from "../core/model/state.ts";
import { noticeOnce } from "../core/plan/notice.ts";
import type { House, Room } from "./bot.ts";
import { deliver } from "./deliver.ts";
import { intend } from "./delivery/intend.ts";

/**
 * Tells the secretaries of the boards concerned of something that only people can mend, once for the same trouble, and
 * the log. Trouble that is about no channel concerns every board.
 */
export async function report(house: House, { id, channel, because, fix }: Trouble): Promise<void> {
  house.log("trouble", { id, channel, because, fix });
  const rooms = house.rooms.filter(({ board }) => channel === null || board.channels.includes(channel));
  await Promise.all(rooms.map((room) => tell(house, room, id, because, fix)));
}

async function tell(house: House, room: Room, id: string, because: string, fix: string): Promise<void> {
  const { board, memory } = room;
  const notice = (state: BoardState) =>
    noticeOnce(board, state, { kind: "trouble", because, fix }, `trouble ${board.id} ${id}`);
  if (notice(memory.state()).length === 0) return;
  await intend(house, room, "bot", notice);
  house.afterwards(() => deliver(house, room));
}
