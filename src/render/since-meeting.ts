import type { LocalTime } from "../core/time.ts";
import { dayWords } from "./dates.ts";

/** Since when something counts: `since the last meeting, Tue 8 Sep 2026`; before any meeting, `so far`. */
export function sinceMeeting(meeting: LocalTime | null): string {
  return meeting === null ? "so far" : `since the last meeting, ${dayWords(meeting.slice(0, 10))}`;
}
