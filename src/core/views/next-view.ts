import { nextMeeting } from "../calendar/meetings.ts";
import type { Board } from "../model/board.ts";
import type { BoardState } from "../model/state.ts";
import type { Instant } from "../names/time.ts";
import { comingSlots } from "../plan/coming-slots.ts";
import { nextNudge } from "../plan/plan-nudges.ts";
import type { NextView } from "./views.ts";

/** How many slots `/soc next` shows. */
const SLOTS = 4;

/** Everything that `/soc next` says: what will be asked when, who will be nudged, which meeting comes. */
export function nextView(board: Board, state: BoardState, now: Instant): NextView {
  const nudge = nextNudge(board, state, now);
  return {
    board: board.name,
    timezone: board.timezone,
    paused: state.paused,
    slots: comingSlots(board, state, now, SLOTS),
    meeting: nextMeeting(board, now),
    nudge:
      nudge === null
        ? null
        : { at: nudge.at, references: nudge.items.map(({ id, asked }) => asked?.reference ?? id) },
  };
}
