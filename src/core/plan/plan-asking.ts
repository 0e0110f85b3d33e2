import { dayOf, earliestOf, hourOf, instantOf, lastBefore, laterOf } from "../calendar/calendar.ts";
import { roundAt } from "../calendar/round-at.ts";
import { slotAfter, slotBetween } from "../calendar/slots.ts";
import { workingDayFrom } from "../calendar/working-days.ts";
import { nextQuestions } from "../item/round-items.ts";
import type { Board } from "../model/board.ts";
import type { EventBody } from "../model/events.ts";
import type { BoardState } from "../model/state.ts";
import type { Hour, Instant } from "../names/time.ts";
import { askQuestions } from "./ask-questions.ts";

/** A prompt slot that was missed is not caught up before this hour of the morning. */
const MORNING: Hour = "08:00";

/**
 * The asking that is due now, at most one, however many slots were missed. A slot with nothing left to ask is
 * settled in silence.
 */
export function planAsking(board: Board, state: BoardState, now: Instant): EventBody[] {
  const round = roundAt(board, now);
  if (state.paused || round === null) return [];
  const slot = dueSlot(board, state, now);
  if (slot === null) return [];
  const questions = nextQuestions(board, state, round.name).slice(0, board.prompts.questions);
  return [askQuestions(board, state, round.name, questions, slot, now)];
}

/** The next instant after now at which something will be asked; null if nothing will. */
export function nextAsking(board: Board, state: BoardState, now: Instant): Instant | null {
  if (state.paused) return null;
  const times = [nextCatchUp(board, state, now), slotAfter(board, laterOf(now, beforeFirstRound(board)))];
  const next = times.filter((time) => time !== null && time > now).sort()[0];
  return next == null ? null : withQuestions(board, state, next);
}

/**
 * The earliest instant, now or later, at which `planAsking` may find something if nothing happens until then; null if it
 * will not. Never later than the truth: a slot with nothing left to ask is one too, since it is settled.
 */
export function askingDueAt(board: Board, state: BoardState, now: Instant): Instant | null {
  if (state.paused) return null;
  if (planAsking(board, state, now).length > 0) return now;
  // Without a round nothing is asked: then the first one is waited for.
  if (isMetAtOnce(board, state)) return laterOf(now, beforeFirstRound(board));
  return earliestOf([
    nextCatchUp(board, state, now),
    slotAfter(board, laterOf(now, beforeFirstRound(board))),
  ]);
}

/** The slot itself, or the first of the next round if nothing is left to ask in its own. */
function withQuestions(board: Board, state: BoardState, slot: Instant): Instant | null {
  const round = roundAt(board, slot);
  if (round === null) return null;
  if (nextQuestions(board, state, round.name).length > 0) return slot;
  const first = slotAfter(board, lastBefore(round.nextStartsOn, board.timezone));
  const next = first === null ? null : roundAt(board, first);
  return next !== null && nextQuestions(board, state, next.name).length > 0 ? first : null;
}

function dueSlot(board: Board, state: BoardState, now: Instant): Instant | null {
  if (isMetAtOnce(board, state)) return now;
  const slot = missedSlot(board, state, now);
  return slot !== null && caughtUpAt(board, slot, now) <= now ? slot : null;
}

/** When a missed slot will be made up for; null if none was missed, or its round is over by then. */
function nextCatchUp(board: Board, state: BoardState, now: Instant): Instant | null {
  const missed = missedSlot(board, state, now);
  if (missed === null) return null;
  const then = caughtUpAt(board, missed, now);
  return roundAt(board, then)?.name === roundAt(board, now)?.name ? then : null;
}

/**
 * The last slot that has passed and is not settled. Slots before the timetable was known, or before the round began,
 * never count.
 */
function missedSlot(board: Board, state: BoardState, now: Instant): Instant | null {
  const round = roundAt(board, now);
  if (state.timetable === null || round === null) return null;
  const settled = laterOf(state.slotsUntil, state.timetable.since);
  return slotBetween(board, laterOf(settled, lastBefore(round.startedOn, board.timezone)), now);
}

/** Whether the first prompts are still to come, and come without a slot: the board was met after its first round began. */
function isMetAtOnce(board: Board, state: BoardState): boolean {
  if (!board.prompts.atOnce || state.slotsUntil !== null) return false;
  return state.openedAt !== null && state.openedAt > beforeFirstRound(board);
}

/** The last moment before the day on which the first round starts. */
function beforeFirstRound(board: Board): Instant {
  return lastBefore(board.round.starts, board.timezone);
}

/** When a slot that has passed is made up for: now, or on the morning of the next day on which the board is asked. */
function caughtUpAt(board: Board, slot: Instant, now: Instant): Instant {
  const today = dayOf(now, board.timezone);
  if (dayOf(slot, board.timezone) === today) return slot;
  const usual = hourOf(slot, board.timezone);
  const hour = usual > MORNING ? MORNING : usual;
  return instantOf(`${board.prompts.anyDay ? today : workingDayFrom(today, board)}T${hour}`, board.timezone);
}
