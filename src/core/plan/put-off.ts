import { dayOf, instantOf } from "../calendar/calendar.ts";
import { addWorkingDays, workingDayFrom } from "../calendar/working-days.ts";
import { dueOf, isPromised, repliesSince } from "../item/standing.ts";
import { writerTo } from "../item/writer-to.ts";
import type { Board } from "../model/board.ts";
import { type Evidence, standingOf, versionOf } from "../model/evidence.ts";
import type { Item } from "../model/item.ts";
import type { BoardState } from "../model/state.ts";
import type { Day, Instant } from "../names/time.ts";

/** How often since it began to wait a promise of an answer puts off the next reminder of an item. */
const PROMISES = 2;

/**
 * Until what day those of whom an answer is expected put off the next reminder of an item by promising one: the day they
 * named, else as long as after any reminder; never past the working day before the answer is due. Null where nobody did since
 * the last reminder.
 *
 * @param reminded when it was last reminded of, or began to wait
 */
export function promisedDay(
  board: Board,
  state: BoardState,
  item: Item,
  reminded: Instant,
  now: Instant,
): Day | null {
  const days = repliesSince(state, item)
    .filter((reply) => standingOf(reply) === "holding" && writerTo(board, item, reply.author.person).expected)
    .sort((one, other) => (versionOf(one) < versionOf(other) ? -1 : 1))
    .slice(0, PROMISES)
    .filter((reply) => versionOf(reply) > reminded)
    .map((reply) => dayPromised(board, reply));
  const last = days.sort().at(-1);
  if (last === undefined) return null;
  const { day: due } = dueOf(board, state, item, now);
  const latest = due === null ? null : addWorkingDays(due, -1, board);
  return latest !== null && latest < last ? latest : last;
}

function dayPromised(board: Board, reply: Evidence): Day {
  const until = reply.standing?.until ?? null;
  if (until !== null) return board.prompts.anyDay ? until : workingDayFrom(until, board);
  return addWorkingDays(dayOf(versionOf(reply), board.timezone), board.nudges.afterWorkingDays, board);
}

/**
 * When the meeting is over which an item is not reminded of before, since its answer is said to be given there, or was given
 * elsewhere. `never` while no meeting is known; null for an item of which nobody said that.
 */
export function promisedMeeting(
  board: Board,
  state: BoardState,
  item: Item,
  now: Instant,
): Instant | "never" | null {
  if (!isPromised(item)) return null;
  const { meeting } = dueOf(board, state, item, now);
  return meeting === null ? "never" : instantOf(meeting, board.timezone);
}
