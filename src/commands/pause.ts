import type { CommandEntry } from "./call/call.ts";
import { setPaused } from "./set-paused.ts";

/** `/soc pause`: no questions and no reminders until somebody resumes them. */
export const pause: CommandEntry = {
  name: "pause",
  usage: "pause [BOARD]",
  about: "Stops questions and reminders until you resume them. Replies are kept, digests still go out.",
  who: "deciders",
  takes: "board",
  obey: (call) => setPaused(call, true),
};

/** `/soc resume`: questions and reminders go on from now; what was skipped is not made up for. */
export const resume: CommandEntry = {
  name: "resume",
  usage: "resume [BOARD]",
  about: "Goes on with questions and reminders after a pause.",
  who: "deciders",
  takes: "board",
  obey: (call) => setPaused(call, false),
};
