import { instantOf } from "./calendar.ts";
import type { Day, Instant } from "./time.ts";

/** The last moment before a day begins in a zone. */
export function lastBefore(day: Day, zone: string): Instant {
  return new Date(Date.parse(instantOf(`${day}T00:00`, zone)) - 1).toISOString();
}
