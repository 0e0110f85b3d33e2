import { earliestOf, instantOf } from "../calendar/calendar.ts";
import { meetingView } from "../calendar/meetings.ts";
import { toTell } from "../item/reach.ts";
import type { Board } from "../model/board.ts";
import type { Delivery } from "../model/delivery.ts";
import type { EventBody } from "../model/events.ts";
import type { Reason } from "../model/reason.ts";
import type { BoardState } from "../model/state.ts";
import { deliveryKey } from "../names/ids.ts";
import type { Instant, LocalTime } from "../names/time.ts";

/** The digests that are due now: the hour has come, the meeting has not begun, and it is not taken care of. */
export function planDigests(board: Board, state: BoardState, now: Instant): EventBody[] {
  return coming(board, state, now)
    .filter((meeting) => meetingView(board, meeting).digestAt <= now)
    .map((meeting) => ({
      kind: "digested",
      meeting,
      due: true,
      deliveries: digestDeliveries(board, state, meeting, meeting),
    }));
}

/** When the next digest after now is due, and for which meeting; null if none is. */
export function nextDigest(
  board: Board,
  state: BoardState,
  now: Instant,
): { at: Instant; meeting: LocalTime } | null {
  return (
    coming(board, state, now)
      .map((meeting) => ({ at: meetingView(board, meeting).digestAt, meeting }))
      .find(({ at }) => at > now) ?? null
  );
}

/** The earliest instant at which `planDigests` finds something if nothing happens until then; it may have passed. */
export function digestsDueAt(board: Board, state: BoardState, now: Instant): Instant | null {
  return earliestOf(coming(board, state, now).map((meeting) => meetingView(board, meeting).digestAt));
}

/**
 * A digest in short to every channel and in full to every secretary. `occasion` tells this sending from others for
 * the same meeting: the meeting itself when it was due, the command when somebody asked for it.
 */
export function digestDeliveries(
  board: Board,
  state: BoardState,
  meeting: LocalTime,
  occasion: string,
): Delivery[] {
  const short = board.channels.map(
    (channel): Delivery => ({
      key: deliveryKey("digest", board.id, occasion, channel),
      place: { kind: "channel", channel },
      saying: { kind: "digest-short", meeting },
    }),
  );
  const full = toTell(board, state).map(
    ({ person, user }): Delivery => ({
      key: deliveryKey("digest", board.id, occasion, person),
      place: { kind: "person", user },
      saying: { kind: "digest-full", meeting },
    }),
  );
  return [...short, ...full];
}

function coming(board: Board, state: BoardState, now: Instant): LocalTime[] {
  return board.meetings.filter(
    (meeting) => !state.digested.has(meeting) && instantOf(meeting, board.timezone) > now,
  );
}

/** Why a delivery has lost its use: a digest whose meeting was moved or cancelled, or has begun. Null if it has not. */
export function whyTooLate(board: Board, { saying }: Delivery, now: Instant): Reason | null {
  if (saying.kind !== "digest-short" && saying.kind !== "digest-full") return null;
  if (!board.meetings.includes(saying.meeting)) return { code: "meeting-removed", facts: {} };
  return instantOf(saying.meeting, board.timezone) <= now ? { code: "meeting-begun", facts: {} } : null;
}
