import { act } from "../bot/act.ts";
import { readDay } from "../core/calendar/read-day.ts";
import { decideExtension } from "../core/decisions/decide-item.ts";
import { isClosed } from "../core/item/standing.ts";
import { itemIn } from "../core/model/state.ts";
import type { Day } from "../core/names/time.ts";
import { dayFaultPost } from "../render/answers/day-fault.ts";
import { extendedPost } from "../render/answers/done.ts";
import { dateNotUnderstoodPost, reasonMissingPost } from "../render/answers/not-understood.ts";
import { refusedPost } from "../render/answers/refused.ts";
import { itemButtons } from "../render/item/item-buttons.ts";
import type { CommandEntry } from "./call.ts";
import { viewOf } from "./call.ts";
import { type Fields, type Filled, noFields } from "./fields.ts";

/** `/soc extend REF DATE REASON`: a later due day for one item; how often that happened is counted. */
export const extend: CommandEntry = {
  name: "extend",
  usage: "extend REF DATE REASON",
  about: "Gives a question a later date, and says why. Extensions are counted.",
  who: "deciders",
  takes: "item",
  follows: "day",
  read: readDayAndReason,
  pressed: dayAndReason,
  offered: ({ state, view, about }) => {
    const item = itemIn(state, view.item);
    return item.asked === null || isClosed(item) ? null : itemButtons.extend(about, view.due);
  },
  obey: async (call) => {
    const { bot, runtime, by, item, reference, fields } = call;
    const { day, dayFault, unread, reason } = fields;
    if (dayFault !== null) return dayFaultPost(dayFault, reference, runtime.board);
    if (day === null) return dateNotUnderstoodPost(unread, reference, runtime.board);
    if (reason === "") return reasonMissingPost(`extend ${reference} ${day} REASON`, runtime.board);
    const now = bot.clock.now();
    const decision = await act(bot, runtime, by, (state, board) =>
      decideExtension(board, state, item, day, reason, now),
    );
    return decision.kind === "decided"
      ? extendedPost(viewOf(call), runtime.board)
      : refusedPost(decision.because, viewOf(call), runtime.board);
  },
};

function readDayAndReason(typed: string, today: Day): Fields {
  const read = readDay(typed, today);
  switch (read.kind) {
    case "day":
      return { ...noFields, day: read.day, reason: read.rest };
    case "none":
      return { ...noFields, unread: typed };
    default:
      return { ...noFields, unread: typed, dayFault: read };
  }
}

/** A field for a day holds a day and nothing else. */
function dayAndReason({ date, reason }: Filled, today: Day): Fields {
  const { day, reason: rest, dayFault } = readDayAndReason(date, today);
  if (day !== null && rest === "") return { ...noFields, day, reason };
  if (dayFault?.kind !== "in doubt") return { ...noFields, unread: date, reason, dayFault };
  const readings = dayFault.readings.map((each) => ({ day: each.day, rest: reason }));
  return { ...noFields, unread: date, reason, dayFault: { ...dayFault, readings } };
}
