import type { Instant } from "../names/time.ts";
import { type Evidence, standingOf, versionOf } from "./evidence.ts";

/** What of replies is counted: what the status of an item rests on, and where the answer is said to be given instead. */
const COUNTED = ["answer", "to-check", "verbal", "elsewhere"] as const;

/** How many live replies count as what. */
export type Counts = Readonly<Record<(typeof COUNTED)[number], number>>;

/** Of no replies. */
export const NO_COUNTS: Counts = { answer: 0, "to-check": 0, verbal: 0, elsewhere: 0 };

/** What a reply is counted as on an item whose replies count since then; null for nothing. */
export function countedAs(evidence: Evidence, openedAt: Instant | null): keyof Counts | null {
  if (evidence.withdrawnAt !== null || (openedAt !== null && versionOf(evidence) <= openedAt)) return null;
  const standing = standingOf(evidence);
  return COUNTED.find((kind) => kind === standing) ?? null;
}

/** The counts once one reply is counted as something else: costs the same however many there are. */
export function recounted(counts: Counts, before: keyof Counts | null, after: keyof Counts | null): Counts {
  if (before === after) return counts;
  return {
    ...counts,
    ...(before === null ? {} : { [before]: counts[before] - 1 }),
    ...(after === null ? {} : { [after]: counts[after] + 1 }),
  };
}
