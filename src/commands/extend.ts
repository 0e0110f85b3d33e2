import { act } from "../bot/act.ts";
import { dayOf } from "../core/calendar/calendar.ts";
import { dayWarnings } from "../core/calendar/day-warnings.ts";
import { readDay } from "../core/calendar/read-day.ts";
import { decideExtension } from "../core/decisions/decide-extension.ts";
import { isClosed } from "../core/item/standing.ts";
import { itemIn } from "../core/model/state.ts";
import type { Day } from "../core/names/time.ts";
import { dayFaultPost } from "../render/answers/day-fault.ts";
import { extendedPost } from "../render/answers/done.ts";
import { dateNotUnderstoodPost, reasonMissingPost } from "../render/answers/not-understood.ts";
import { refusedDayPost } from "../render/answers/refused-day.ts";
import { itemButtons } from "../render/item/item-buttons.ts";
import type { CommandEntry } from "./call/call.ts";
import { viewOf } from "./call/call.ts";
import { type Fields, type Filled, noFields } from "./call/fields.ts";

/** `/soc extend REF DATE REASON`: another due day for one item; how often it was put off is counted. */
export const extend: CommandEntry = {
  name: "extend",
  usage: "extend REF DATE REASON",
  about: "Gives a question a later date, or an earlier one, and says why. Extensions are counted.",
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
    const wish = { due: day, ...surely(reason) };
    const decision = await act(bot, runtime, by, (state, board) => {
      const asTyped = decideExtension(board, state, item, { due: day, reason, sure: false }, now);
      // A reason may well begin with a yes: it answers only what would be asked.
      return asTyped.kind === "refused" && wish.sure
        ? decideExtension(board, state, item, wish, now)
        : asTyped;
    });
    const view = viewOf(call);
    if (decision.kind === "refused")
      return refusedDayPost(decision, { due: day, reason }, view, runtime.board);
    const today = dayOf(now, runtime.board.timezone);
    const warnings = dayWarnings(runtime.board, day, view.meeting, today);
    return extendedPost(view, { earlier: decision.earlier, warnings }, runtime.board);
  },
};

/** A reason without the `yes` before it, by whoever was asked whether they mean that day. */
function surely(typed: string): { readonly reason: string; readonly sure: boolean } {
  const yes = /^yes[\s,:;.-]+(?=\S)/i.exec(typed)?.[0] ?? "";
  return { reason: typed.slice(yes.length), sure: yes !== "" };
}

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
