import { Cron } from "croner";
import type { Board } from "./board.ts";
import { addDays, dayOf, hourOf, instantOf } from "./calendar.ts";
import type { Instant } from "./time.ts";
import { isWorkingDay, workingDayFrom } from "./working-days.ts";

/**
 * The next slot of a board's timetable after an instant; null if there is none. A slot that falls on a weekend or a
 * bank holiday moves to the next working day at the same hour, so slots do not come in the order they are written in.
 */
export function slotAfter(board: Board, after: Instant): Instant | null {
  const timetable = cronOf(board);
  let best: Instant | null = null;
  let written = timetable.nextRun(new Date(movedSince(board, after)));
  while (written !== null) {
    const at = written.toISOString();
    if (best !== null && at >= best) break;
    const slot = moved(board, at);
    if (slot > after && (best === null || slot < best)) best = slot;
    written = timetable.nextRun(written);
  }
  return best;
}

/**
 * The last slot after `after` and not after `until`; null if there is none. Looks at the last hour first, then further
 * back, so that a timetable of every minute costs nothing after a month's outage.
 */
export function slotBetween(board: Board, after: Instant, until: Instant): Instant | null {
  const starts = [1, 24, 8 * 24, 60 * 24].map((hours) =>
    new Date(Date.parse(until) - hours * 3_600_000).toISOString(),
  );
  for (const start of [...starts.filter((start) => start > after), after]) {
    let slot: Instant | null = null;
    for (let next = slotAfter(board, start); next !== null && next <= until; next = slotAfter(board, next)) {
      slot = next;
    }
    if (slot !== null) return slot;
  }
  return null;
}

function moved(board: Board, written: Instant): Instant {
  if (board.prompts.anyDay) return written;
  const day = dayOf(written, board.timezone);
  const working = workingDayFrom(day, board);
  return working === day
    ? written
    : instantOf(`${working}T${hourOf(written, board.timezone)}`, board.timezone);
}

/** From when a written slot could have moved to after this instant: the start of the closed days before it. */
function movedSince(board: Board, instant: Instant): Instant {
  if (board.prompts.anyDay) return instant;
  let first = dayOf(instant, board.timezone);
  if (isWorkingDay(first, board) && isWorkingDay(addDays(first, -1), board)) return instant;
  while (!isWorkingDay(addDays(first, -1), board)) first = addDays(first, -1);
  return new Date(Date.parse(instantOf(`${first}T00:00`, board.timezone)) - 1).toISOString();
}

const timetables = new Map<string, Cron>();

/** `domAndDow`: as in node-cron, a day of the month and a day of the week must both hold. */
function cronOf(board: Board): Cron {
  const key = `${board.timezone} ${board.prompts.schedule}`;
  const known = timetables.get(key);
  if (known !== undefined) return known;
  const made = new Cron(board.prompts.schedule, { timezone: board.timezone, domAndDow: true, paused: true });
  timetables.set(key, made);
  return made;
}
