import { instantOf } from "../calendar/calendar.ts";
import type { Board } from "../model/board.ts";
import type { BoardState } from "../model/state.ts";
import type { Instant } from "../names/time.ts";
import { nextAsking } from "./plan-asking.ts";
import { nextDigest } from "./plan-digests.ts";
import { nextNudge } from "./plan-nudges.ts";
import { nextRoundUp } from "./round-up.ts";

/** The next thing that time brings to a board. */
export type NextEvent = {
  readonly at: Instant;
  readonly what: "prompt" | "nudge" | "round-up" | "digest" | "meeting" | "retry";
};

/** The first thing that is due, or begins, after now; null if nothing is in sight. */
export function nextEvent(board: Board, state: BoardState, now: Instant): NextEvent | null {
  const meeting = board.meetings.find((at) => instantOf(at, board.timezone) > now);
  const candidates: (NextEvent | null)[] = [
    at("digest", nextDigest(board, state, now)?.at ?? null),
    at("prompt", nextAsking(board, state, now)),
    at("nudge", nextNudge(board, state, now)?.at ?? null),
    at("round-up", nextRoundUp(board, state, now)),
    at("meeting", meeting === undefined ? null : instantOf(meeting, board.timezone)),
    ...[...state.pending.values()].map(({ held }) => at("retry", held?.until ?? null)),
  ];
  return candidates
    .filter((event) => event !== null)
    .filter((event) => event.at > now)
    .reduce<NextEvent | null>(
      (first, event) => (first === null || event.at < first.at ? event : first),
      null,
    );
}

function at(what: NextEvent["what"], instant: Instant | null): NextEvent | null {
  return instant === null ? null : { at: instant, what };
}
