import type { LocalTime } from "../../core/model/time.ts";
import type { DigestView } from "../../core/views/views.ts";
import { dayWords, momentDay } from "../words/dates.ts";

/** Since when a digest counts: `since the last digest, Mon 31 Aug 2026`; in the first one, `so far`. */
export function sinceDigest({ lastDigest, timezone }: Pick<DigestView, "lastDigest" | "timezone">): string {
  return lastDigest === null ? "so far" : `since the last digest, ${momentDay(lastDigest, timezone)}`;
}

/** Since when something counts: `since the last meeting, Tue 8 Sep 2026`; before any meeting, `so far`. */
export function sinceMeeting(meeting: LocalTime | null): string {
  return meeting === null ? "so far" : `since the last meeting, ${dayWords(meeting.slice(0, 10))}`;
}
