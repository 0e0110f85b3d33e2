import { actOn } from "../act-on.ts";
import { ruleExtension } from "../core/decide.ts";
import { readDay } from "../core/read-day.ts";
import { dateNotUnderstoodPost } from "../render/date-not-understood.ts";
import { extendedPost } from "../render/extended.ts";
import { reasonMissingPost } from "../render/reason-missing.ts";
import { refusedPost } from "../render/refused.ts";
import type { CommandEntry } from "./call.ts";
import { viewOf } from "./view-of.ts";

/** `/soc extend REF DATE REASON`: a later due day for one item; how often that happened is counted. */
export const extend: CommandEntry = {
  name: "extend",
  usage: "extend REF DATE REASON",
  about: "Gives a question a later date, and says why. Extensions are counted.",
  who: "deciders",
  takes: "item",
  obey: async (call) => {
    const { house, room, by, item, reference } = call;
    const typed = readDay(call.rest);
    if (typed === null) return dateNotUnderstoodPost(call.rest, reference);
    const { day, rest: reason } = typed;
    if (reason === "") return reasonMissingPost(`extend ${reference} ${day} REASON`);
    const ruling = await actOn(house, room, by, (state) =>
      ruleExtension(room.board, state, item, day, reason, house.clock.now()),
    );
    return ruling.kind === "ruled"
      ? extendedPost(viewOf(call), room.board)
      : refusedPost(ruling.because, viewOf(call), room.board);
  },
};
