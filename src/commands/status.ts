import { statusView } from "../core/views/status-view.ts";
import { statusPost } from "../render/screens/status.ts";
import type { CommandEntry } from "./call/call.ts";

/** `/soc status`: one screen on how a board stands. */
export const status: CommandEntry = {
  name: "status",
  usage: "status [BOARD]",
  about: "Shows how the board stands: answered, unanswered, overdue, and what comes next.",
  who: "readers",
  takes: "board",
  obey: async ({ bot, runtime }) =>
    statusPost(statusView(runtime.board, runtime.memory.state(), bot.clock.now())),
};
