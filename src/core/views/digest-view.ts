import { instantOf } from "../calendar/calendar.ts";
import { meetingView } from "../calendar/meetings.ts";
import { roundAt } from "../calendar/round-at.ts";
import type { Board } from "../model/board.ts";
import type { Item } from "../model/item.ts";
import { inBankOrder } from "../model/reference.ts";
import type { BoardState } from "../model/state.ts";
import type { Instant, LocalTime } from "../names/time.ts";
import { comingSlots } from "../plan/coming-slots.ts";
import { changesSince } from "./changes-since.ts";
import { figures } from "./figures.ts";
import { itemView } from "./item-view.ts";
import { standingSo } from "./standing-so.ts";
import { unanswered } from "./unanswered.ts";
import type { DigestView } from "./views.ts";

/** How many slots ahead a digest looks. */
const SLOTS = 3;

/** Everything that the digest and the pack for a meeting say, as things stand now. */
export function digestView(board: Board, state: BoardState, meeting: LocalTime, now: Instant): DigestView {
  const round = roundAt(board, now)?.name ?? null;
  const before = board.meetings.findLast(
    (other) => other < meeting && instantOf(other, board.timezone) <= now,
  );
  const following = board.meetings.find((other) => other > meeting);
  const digest = lastDigest(board, state, meeting, now);
  const changes = changesSince(state, round, digest);
  const views = (items: readonly Item[]) =>
    items
      .map(({ id }) => itemView(board, state, id, now))
      .sort((one, other) => inBankOrder(one.item, other.item));
  return {
    organisation: board.organisation,
    board: board.name,
    timezone: board.timezone,
    round,
    now,
    meeting,
    publicationDay: meetingView(board, meeting).publicationDay,
    lastMeeting: before ?? null,
    lastDigest: digest,
    figures: figures(board, state, round, now),
    answeredSince: views([...new Set([...changes.answered, ...changes.closed])]),
    toCheck: standingSo(board, state, "to-check", now),
    unanswered: unanswered(board, state, now),
    awaitingDecision: views(changes.awaiting),
    withdrawnSince: changes.withdrawn,
    next: comingSlots(board, state, now, SLOTS),
    followingMeeting: following === undefined ? null : meetingView(board, following),
  };
}

/**
 * When the digest of the latest earlier meeting that had one was due. What was answered after that day and before its
 * meeting stands in no paper yet. Said late, it told more: that is told again rather than never.
 */
function lastDigest(board: Board, state: BoardState, meeting: LocalTime, now: Instant): Instant | null {
  const due = board.meetings
    .filter((other) => other < meeting && state.digested.has(other))
    .map((other) => meetingView(board, other).digestAt);
  return due.findLast((at) => at <= now) ?? null;
}
