import type { Instant } from "./time.ts";

/** The later of two instants; an instant is later than none. Instants of one form sort as text. */
export function laterOf(one: Instant | null, other: Instant): Instant {
  return one !== null && one > other ? one : other;
}
