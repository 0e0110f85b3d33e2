import { standingSo } from "../core/views/standing-so.ts";
import { unanswered as unansweredItems } from "../core/views/unanswered.ts";
import { unansweredPost } from "../render/screens/unanswered.ts";
import type { CommandEntry } from "./call/call.ts";

/** `/soc unanswered`: every open item, overdue ones first. */
export const unanswered: CommandEntry = {
  name: "unanswered",
  usage: "unanswered [BOARD]",
  about: "Lists every question that was asked and not answered, overdue ones first, and whose it is.",
  who: "readers",
  takes: "board",
  obey: async ({ bot, runtime: { board, memory } }) => {
    const [state, now] = [memory.state(), bot.clock.now()];
    return unansweredPost(
      unansweredItems(board, state, now),
      standingSo(board, state, "to-check", now),
      board,
    );
  },
};
