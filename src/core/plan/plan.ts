import { apply } from "../journal/apply.ts";
import type { Board } from "../model/board.ts";
import type { EventBody } from "../model/events.ts";
import type { BoardState } from "../model/state.ts";
import type { Instant } from "../names/time.ts";
import { planAsking } from "./plan-asking.ts";
import { planDigests } from "./plan-digests.ts";
import { planRoundUp } from "./round-up.ts";

/**
 * Everything but nudges that is due on a board now, in the order in which it is to be said; nudges are planned over all
 * boards by `planNudges`. Looks at nothing but its arguments,
 * so that a restart, an outage, a clock change and a test all take the same path; what it returns, once applied, is
 * not due again.
 */
export function plan(board: Board, state: BoardState, now: Instant): EventBody[] {
  const news = acquaintance(board, state);
  const acquainted = news.reduce(
    (before, body) => apply(before, { ...body, n: before.n + 1, at: now, by: "bot" }),
    state,
  );
  return [
    ...news,
    ...planAsking(board, acquainted, now),
    ...planRoundUp(board, acquainted, now),
    // Last, so that a digest has a link to every question of this moment.
    ...planDigests(board, acquainted, now),
  ];
}

/** Whether there is news of the board itself to plan, which is due at once. */
export function isAcquainted(board: Board, state: BoardState): boolean {
  return acquaintance(board, state).length === 0;
}

/** Meets the board, and learns its timetable, so that nothing from before then is caught up. */
function acquaintance(board: Board, state: BoardState): EventBody[] {
  const { schedule } = board.prompts;
  const { timezone } = board;
  const known = state.timetable?.schedule === schedule && state.timetable.timezone === timezone;
  return [
    ...(state.openedAt === null ? [{ kind: "opened" } as const] : []),
    ...(known ? [] : [{ kind: "timetable-known", schedule, timezone } as const]),
  ];
}
