import { act } from "../bot/act.ts";
import { readDay } from "../core/calendar/read-day.ts";
import { decideExtension } from "../core/decisions/decide-item.ts";
import { extendedPost } from "../render/answers/done.ts";
import { dateNotUnderstoodPost, reasonMissingPost } from "../render/answers/not-understood.ts";
import { refusedPost } from "../render/answers/refused.ts";
import type { CommandEntry } from "./call.ts";
import { viewOf } from "./call.ts";

/** `/soc extend REF DATE REASON`: a later due day for one item; how often that happened is counted. */
export const extend: CommandEntry = {
  name: "extend",
  usage: "extend REF DATE REASON",
  about: "Gives a question a later date, and says why. Extensions are counted.",
  who: "deciders",
  takes: "item",
  obey: async (call) => {
    const { bot, runtime, by, item, reference } = call;
    const typed = readDay(call.rest);
    if (typed === null) return dateNotUnderstoodPost(call.rest, reference);
    const { day, rest: reason } = typed;
    if (reason === "") return reasonMissingPost(`extend ${reference} ${day} REASON`);
    const decision = await act(bot, runtime, by, (state) =>
      decideExtension(runtime.board, state, item, day, reason, bot.clock.now()),
    );
    return decision.kind === "decided"
      ? extendedPost(viewOf(call), runtime.board)
      : refusedPost(decision.because, viewOf(call), runtime.board);
  },
};
