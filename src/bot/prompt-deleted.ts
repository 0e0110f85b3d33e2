import { judgeLoss } from "../core/intake/decide-deleted-prompt.ts";
import type { MessageRef } from "../core/model/ids.ts";
import type { House, Room } from "./bot.ts";
import { deliver } from "./deliver.ts";
import { intend } from "./delivery/intend.ts";

/** Takes note that the post of an item was deleted, and tells the secretary. The item stays open, its replies are kept. */
export async function lose(house: House, room: Room, message: MessageRef): Promise<void> {
  if (judgeLoss(room.board, room.memory.state(), message).length === 0) return;
  await intend(house, room, "bot", (state) => judgeLoss(room.board, state, message));
  house.log("prompt lost", { board: room.board.id });
  house.afterwards(() => deliver(house, room));
}
