import type { Board } from "./board.ts";
import { instantOf } from "./calendar.ts";
import type { Delivery } from "./delivery.ts";
import type { Instant } from "./time.ts";

/** Whether a delivery has lost its use: a digest whose meeting has begun. */
export function isTooLate(board: Board, { saying }: Delivery, now: Instant): boolean {
  const digest = saying.kind === "digest-short" || saying.kind === "digest-full";
  return digest && instantOf(saying.meeting, board.timezone) <= now;
}
