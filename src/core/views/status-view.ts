import { instantOf } from "../calendar/calendar.ts";
import { lastMeeting, nextMeeting } from "../calendar/meetings.ts";
import { roundAt } from "../calendar/round-at.ts";
import { promptReference } from "../item/prompt-reference.ts";
import type { Board } from "../model/board.ts";
import type { BoardState } from "../model/state.ts";
import type { Instant } from "../names/time.ts";
import { comingSlots } from "../plan/coming-slots.ts";
import { changesSince } from "./changes-since.ts";
import { figures } from "./figures.ts";
import { standingSo } from "./standing-so.ts";
import { unanswered } from "./unanswered.ts";
import type { StatusView } from "./views.ts";

/** Everything that one screen of `/soc status` says. */
export function statusView(board: Board, state: BoardState, now: Instant): StatusView {
  const round = roundAt(board, now)?.name ?? null;
  const meeting = lastMeeting(board, now);
  const waiting = unanswered(board, state, now);
  const { asked, answered, closed } = changesSince(
    state,
    round,
    meeting === null ? null : instantOf(meeting, board.timezone),
  );
  return {
    board: board.name,
    timezone: board.timezone,
    round,
    now,
    figures: figures(board, state, round, now),
    since: { meeting, asked: asked.length, answered: answered.length, closed: closed.length },
    toCheck: standingSo(board, state, "to-check", now),
    promised: waiting.filter(({ promises, overdue }) => promises.length > 0 && !overdue),
    overdue: waiting.filter(({ overdue }) => overdue),
    oldest: waiting.filter(({ overdue }) => !overdue).slice(0, 3),
    nextMeeting: nextMeeting(board, now),
    nextSlot: comingSlots(board, state, now, 1)[0] ?? null,
    paused: state.paused,
    lastActAt: state.lastActAt,
    notPosted: notPosted(state),
    heldUp: [...state.pending.values()].flatMap(({ held }) => held?.reason ?? []),
  };
}

/** What may stand already is not among them: what holds it up says what it is. */
function notPosted(state: BoardState): string[] {
  const coming = [...state.pending.values()].filter(({ held }) => held?.why !== "doubt");
  return [...new Set(coming.flatMap(({ delivery }) => promptReference(state, delivery) ?? []))];
}
