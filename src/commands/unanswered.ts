import { unanswered as unansweredItems } from "../core/views/unanswered.ts";
import { unansweredPost } from "../render/screens/unanswered.ts";
import type { CommandEntry } from "./call.ts";

/** `/soc unanswered`: every open item, overdue ones first. */
export const unanswered: CommandEntry = {
  name: "unanswered",
  usage: "unanswered [BOARD]",
  about: "Lists every question that was asked and not answered, overdue ones first, and whose it is.",
  who: "readers",
  takes: "board",
  obey: async ({ house, room }) =>
    unansweredPost(unansweredItems(room.board, room.memory.state(), house.clock.now()), room.board),
};
