import { act } from "../bot/act.ts";
import { decidePause } from "../core/decisions/decide-pause.ts";
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
  obey: async ({ bot, runtime, by }) => {
    const decision = await act(bot, runtime, by, (state) => decidePause(state, true));
    return pausedPost(runtime.board, decision.kind === "decided");
  },
};

/** `/soc resume`: questions and reminders go on from now; what was skipped is not made up for. */
export const resume: CommandEntry = {
  name: "resume",
  usage: "resume [BOARD]",
  about: "Goes on with questions and reminders after a pause.",
  who: "deciders",
  takes: "board",
  obey: async ({ bot, runtime, by }) => {
    const decision = await act(bot, runtime, by, (state) => decidePause(state, false));
    return resumedPost(
      nextView(runtime.board, runtime.memory.state(), bot.clock.now()),
      decision.kind === "decided",
    );
  },
};
