import { act } from "../bot/act.ts";
import type { Post } from "../chat/post.ts";
import { readDay } from "../core/calendar/read-day.ts";
import { decideWish, type Wish } from "../core/decisions/decide-wish.ts";
import { isClosed } from "../core/item/standing.ts";
import { writerTo } from "../core/item/writer-to.ts";
import { itemIn } from "../core/model/state.ts";
import { wishDayPost, wishedPost, wishRefusedPost } from "../render/answers/wished.ts";
import { itemButtons } from "../render/item/item-buttons.ts";
import type { CommandEntry, ItemCall, Offering } from "./call/call.ts";
import { viewOf } from "./call/call.ts";
import { noFields } from "./call/fields.ts";

/** `/soc not-mine REF [WORDS]`: somebody who is asked says that others should be; the secretary hears of it. */
export const notMine: CommandEntry = {
  name: "not-mine",
  usage: "not-mine REF [WHOSE]",
  about: "Tells the secretary that a question is not yours to answer, and whose it is if you know.",
  who: "readers",
  takes: "item",
  read: (typed) => ({ ...noFields, reason: typed.trim() }),
  pressed: ({ reason }) => ({ ...noFields, reason }),
  offered: (to) => (isAsked(to) ? itemButtons.notMine(to.about) : null),
  obey: (call) => wish(call, { kind: "handover", until: null, words: call.fields.reason }),
};

/** `/soc more-time REF DATE [WORDS]`: somebody who is asked wants until another day; the secretary decides. */
export const moreTime: CommandEntry = {
  name: "more-time",
  usage: "more-time REF DATE [WHY]",
  about: "Asks the secretary for a later date for a question that you are to answer.",
  who: "readers",
  takes: "item",
  follows: "day",
  read: (typed, today) => {
    const read = readDay(typed, today);
    return read.kind === "day"
      ? { ...noFields, day: read.day, reason: read.rest }
      : { ...noFields, unread: typed };
  },
  pressed: ({ date, reason }, today) => {
    const read = readDay(date, today);
    return read.kind === "day" && read.rest === ""
      ? { ...noFields, day: read.day, reason }
      : { ...noFields, unread: date, reason };
  },
  offered: (to) => (isAsked(to) ? itemButtons.moreTime(to.about, to.view.due) : null),
  obey: async (call) => {
    const { day, reason, unread } = call.fields;
    return day === null
      ? wishDayPost(call.reference, unread)
      : wish(call, { kind: "more-time", until: day, words: reason });
  },
};

async function wish(call: ItemCall, wanted: Wish): Promise<Post> {
  const { bot, runtime, id, asOf, by, user, name, person, item } = call;
  const wisher = { id, user, name, person, at: asOf };
  const now = bot.clock.now();
  const decision = await act(bot, runtime, by, (state, board) =>
    decideWish(board, state, item, wanted, wisher, now),
  );
  const view = viewOf(call);
  return decision.kind === "decided" || decision.because === "known already"
    ? wishedPost(view, wanted, runtime.board)
    : wishRefusedPost(decision.because, view, runtime.board);
}

/** Whether somebody is asked this question now, and could say that. */
function isAsked({ board, state, view, person }: Offering): boolean {
  const item = itemIn(state, view.item);
  const isPosted = item.posts.some(({ message }) => message !== null);
  return item.asked !== null && isPosted && !isClosed(item) && writerTo(board, item, person).expected;
}
