import { actOn } from "../bot/act.ts";
import { rulePause } from "../core/decisions/decide-pause.ts";
import { nextView } from "../core/views/next-view.ts";
import { pausedPost, resumedPost } from "../render/answers/paused.ts";
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
    return pausedPost(room.board, ruling.kind === "decided");
  },
};

/** `/soc resume`: questions and reminders go on from now; what was skipped is not made up for. */
export const resume: CommandEntry = {
  name: "resume",
  usage: "resume [BOARD]",
  about: "Goes on with questions and reminders after a pause.",
  who: "deciders",
  takes: "board",
  obey: async ({ house, room, by }) => {
    const ruling = await actOn(house, room, by, (state) => rulePause(state, false));
    return resumedPost(
      nextView(room.board, room.memory.state(), house.clock.now()),
      ruling.kind === "decided",
    );
  },
};
