import { actOn } from "../act-on.ts";
import { rulePause } from "../core/rule-pause.ts";
import { pausedPost } from "../render/paused.ts";
import type { CommandEntry } from "./call.ts";

/** `/soc pause`: no questions and no reminders until somebody resumes them. */
export const pause: CommandEntry = {
  name: "pause",
  usage: "pause [BOARD]",
  about: "Stops questions and reminders until you resume them. Replies are kept, digests still go out.",
  who: "deciders",
  takes: "board",
  obey: async ({ house, room, by }) => {
    const ruling = await actOn(house, room, by, (state) => rulePause(state, true));
    return pausedPost(room.board, ruling.kind === "ruled");
  },
};
