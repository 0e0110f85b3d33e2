import { instantOf } from "../calendar/calendar.ts";
import type { Board } from "../model/board.ts";
import type { Delivery } from "../model/delivery.ts";
import type { Instant } from "../model/time.ts";

/** Why a delivery has lost its use: a digest whose meeting was moved or cancelled, or has begun. Null if it has not. */
export function whyTooLate(board: Board, { saying }: Delivery, now: Instant): string | null {
  if (saying.kind !== "digest-short" && saying.kind !== "digest-full") return null;
  if (!board.meetings.includes(saying.meeting)) return "the meeting is not in the settings any more";
  return instantOf(saying.meeting, board.timezone) <= now ? "the meeting has begun" : null;
}
