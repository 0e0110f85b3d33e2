import { itemView } from "../core/views/item-view.ts";
import type { ItemView } from "../core/views/views.ts";
import type { ItemCall } from "./call.ts";

/** The item a call is about, as it stands now. */
export function viewOf({ house, room, item }: ItemCall): ItemView {
  return itemView(room.board, room.memory.state(), item, house.clock.now());
}
