import { nextView } from "../core/views/next-view.ts";
import { nextPost } from "../render/screens/next.ts";
import type { CommandEntry } from "./call/call.ts";

/** `/soc next`: what will be asked when. */
export const next: CommandEntry = {
  name: "next",
  usage: "next [BOARD]",
  about: "Shows what will be asked when, who is nudged next, and the next meeting.",
  who: "readers",
  takes: "board",
  obey: async ({ bot, runtime }) =>
    nextPost(nextView(runtime.board, runtime.memory.state(), bot.clock.now())),
};
