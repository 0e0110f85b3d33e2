import { actOn } from "../act-on.ts";
import { nextView } from "../core/next-view.ts";
import { rulePause } from "../core/rule-pause.ts";
import { resumedPost } from "../render/resumed.ts";
import type { CommandEntry } from "./call.ts";

/** `/soc resume`: questions and reminders go on from now; what was skipped is not made up for. */
export const resume: CommandEntry = {
  name: "resume",
  usage: "resume [BOARD]",
  about: "Goes on with questions and reminders after a pause.",
  who: "deciders",
  takes: "board",
  obey: async ({ house, room, by }) => {
    const ruling = await actOn(house, room, by, (state) => rulePause(state, false));
    return resumedPost(nextView(room.board, room.memory.state(), house.clock.now()), ruling.kind === "ruled");
  },
};
