import { laterBy } from "../../../core/calendar/calendar.ts";
import type { Instant } from "../../../core/names/time.ts";

/**
 * In milliseconds: how far Graph may be behind what people see in Teams. Microsoft tells of change notifications that are
 * late by up to a minute, and names no figure for what is read: so it is given minutes.
 */
const LAG = 5 * 60_000;

/** Until when Graph is believed `now` that what it does not tell of is not there. */
export function sureUntil(now: Instant): Instant {
  return laterBy(now, -LAG);
}
