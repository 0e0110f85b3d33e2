import { itemView } from "../core/views/item-view.ts";
import type { ItemView } from "../core/views/views.ts";
import type { ItemCall } from "./call.ts";

/** The item a call is about, as it stands now. */
export function viewOf({ bot, runtime, item }: ItemCall): ItemView {
  return itemView(runtime.board, runtime.memory.state(), item, bot.clock.now());
}
