import { dayOf, instantOf } from "../calendar/calendar.ts";
import { meetingView, wantedFrom } from "../calendar/meetings.ts";
import type { Board } from "../model/board.ts";
import type { Wanted } from "../model/events.ts";
import type { Item } from "../model/item.ts";
import type { BoardState } from "../model/state.ts";
import type { Day, Instant, LocalTime } from "../model/time.ts";
import { statusOf } from "./status-of.ts";

/** By when an item is wanted, and for which meeting. */
export type Due = { readonly day: Day | null; readonly meeting: LocalTime | null };

/**
 * By when an item is wanted: the publication day of its meeting, or the day of an extension given since it began to
 * wait. A meeting that was moved or cancelled after that no longer counts: the next one does. One that has taken
 * place after its digest went out stays, also when it has left the settings since.
 */
export function dueOf(board: Board, state: BoardState, item: Item, now: Instant): Due {
  if (item.waitsSince === null) return { day: null, meeting: null };
  const wanted = wantedNow(board, state, item, item.waitsSince, now);
  const extension = item.extensions.at(-1);
  const extended = extension !== undefined && extension.at >= item.waitsSince ? extension.due : null;
  return { day: extended ?? wanted?.due ?? null, meeting: wanted?.meeting ?? null };
}

/** Open and past its due day. */
export function isOverdue(board: Board, state: BoardState, item: Item, now: Instant): boolean {
  const { day } = dueOf(board, state, item, now);
  return day !== null && statusOf(item) === "open" && dayOf(now, board.timezone) > day;
}

function wantedNow(board: Board, state: BoardState, item: Item, since: Instant, now: Instant): Wanted | null {
  const { wanted } = item;
  if (wanted !== null && board.meetings.includes(wanted.meeting))
    return { meeting: wanted.meeting, due: meetingView(board, wanted.meeting).publicationDay };
  if (wanted !== null && tookPlace(board, state, wanted.meeting, now)) return wanted;
  return wantedFrom(board, dayOf(since, board.timezone));
}

/** Its digest tells a meeting that took place from one that was called off in good time: the hour passes for both. */
function tookPlace(board: Board, state: BoardState, meeting: LocalTime, now: Instant): boolean {
  return state.digested.has(meeting) && instantOf(meeting, board.timezone) <= now;
}
