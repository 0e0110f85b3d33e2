import type { DigestView } from "../core/views.ts";
import { momentDay } from "./dates.ts";

/** Since when a digest counts: `since the last digest, Mon 31 Aug 2026`; in the first one, `so far`. */
export function sinceDigest({ lastDigest, timezone }: Pick<DigestView, "lastDigest" | "timezone">): string {
  return lastDigest === null ? "so far" : `since the last digest, ${momentDay(lastDigest, timezone)}`;
}
