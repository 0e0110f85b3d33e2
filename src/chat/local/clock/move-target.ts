import { z } from "zod";
import type { Instant } from "../../../core/names/time.ts";
import { Refusal } from "../refusal.ts";

const instantSchema = z.union([
  z.iso.datetime({ offset: true }),
  // To the minute, without seconds.
  z.iso.datetime({ offset: true, precision: -1 }),
]);

const FURTHEST_YEARS = 10;

/**
 * Where a clock that stands at `now` may be moved when somebody writes `to`: an ISO instant in any zone.
 * Raises a `Refusal` (400) for anything else, for the past, and for more than ten years at once.
 */
export function moveTarget(to: string, now: Instant): Instant {
  if (!instantSchema.safeParse(to).success) {
    throw refused(to, "that is not an instant", `Give one like "2026-12-08T14:00:00Z", or "next".`);
  }
  const target = new Date(to).toISOString();
  if (target < now) {
    throw refused(to, `it stands at ${now}, and time only goes forward`, "Give a later instant.");
  }
  const furthest = yearsAfter(now, FURTHEST_YEARS);
  if (target > furthest) {
    throw refused(to, `that is more than ten years after ${now}`, `Move it to ${furthest} at the latest.`);
  }
  return target;
}

function yearsAfter(instant: Instant, years: number): Instant {
  const date = new Date(instant);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString();
}

function refused(to: string, because: string, fix: string): Refusal {
  return new Refusal(400, `Cannot move the clock to ${JSON.stringify(to.slice(0, 100))}: ${because}.`, fix);
}
