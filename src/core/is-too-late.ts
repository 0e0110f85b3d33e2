import type { Board } from "./board.ts";
import { instantOf } from "./calendar.ts";
import type { Delivery } from "./delivery.ts";
import type { Instant } from "./time.ts";

/** Whether a delivery has lost its use: a digest whose meeting has begun, or was moved or cancelled since. */
export function isTooLate(board: Board, { saying }: Delivery, now: Instant): boolean {
  if (saying.kind !== "digest-short" && saying.kind !== "digest-full") return false;
  return !board.meetings.includes(saying.meeting) || instantOf(saying.meeting, board.timezone) <= now;
}
