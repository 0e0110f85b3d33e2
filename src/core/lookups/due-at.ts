import { earliestOf, instantOf, lastBefore } from "../calendar/calendar.ts";
import { nextMeeting } from "../calendar/meetings.ts";
import { roundAt } from "../calendar/round-at.ts";
import { itemsOfRound } from "../item/round-items.ts";
import type { Board } from "../model/board.ts";
import type { Pending } from "../model/delivery.ts";
import type { BoardState } from "../model/state.ts";
import type { Instant, LocalTime } from "../names/time.ts";
import { isAcquainted } from "../plan/plan.ts";
import { askingDueAt } from "../plan/plan-asking.ts";
import { digestsDueAt, whyTooLate } from "../plan/plan-digests.ts";
import { nudgesDueAt } from "../plan/plan-nudges.ts";
import { roundUpDueAt } from "../plan/round-up.ts";

/**
 * The earliest instant at which a beat would have anything to do on a board if nothing happens to it until then: to plan, to
 * say, to give up, or to write a post anew whose words time has changed. What is due already is due at an instant that has
 * passed; null if nothing ever is. Never later than the truth: a beat may look and find nothing, and never come too late.
 */
export function dueAt(board: Board, state: BoardState, now: Instant): Instant | null {
  if (!isAcquainted(board, state)) return now;
  return earliestOf([
    askingDueAt(board, state, now),
    nudgesDueAt(board, state, now),
    digestsDueAt(board, state, now),
    roundUpDueAt(board, state, now),
    ...state.pending.valueSeq().map((pending) => retryAt(board, pending, now)),
    ...turns(board, now),
    ...meetingsGone(board, state, now),
  ]);
}

/** When a delivery is tried, or given up. One whose meeting begins meanwhile is given up then: see `turns`. */
function retryAt(board: Board, { delivery, held }: Pending, now: Instant): Instant {
  return held === null || whyTooLate(board, delivery, now) !== null ? now : held.until;
}

/** When another round begins, whose items count from then on, and when a meeting does. */
function turns(board: Board, now: Instant): (Instant | null)[] {
  const next = roundAt(board, now)?.nextStartsOn ?? board.round.starts;
  const meeting = nextMeeting(board, now)?.at;
  return [
    lastBefore(next, board.timezone),
    meeting === undefined ? null : instantOf(meeting, board.timezone),
  ];
}

/**
 * When meetings begin that have left the settings and that something is still wanted for: from then on they have taken place,
 * which is the one thing that time alone changes in the words of a prompt's post.
 */
function meetingsGone(board: Board, state: BoardState, now: Instant): Instant[] {
  const round = roundAt(board, now);
  if (round === null) return [];
  const wanted = itemsOfRound(state, round.name).flatMap((item) => item.wanted?.meeting ?? []);
  return [...new Set<LocalTime>(wanted)]
    .filter((meeting) => !board.meetings.includes(meeting))
    .map((meeting) => instantOf(meeting, board.timezone))
    .filter((at) => at > now);
}
