import { laterBy } from "../../../core/calendar/calendar.ts";
import type { Instant } from "../../../core/names/time.ts";

/** Puts edits of one message in order where Slack's own times for them are too coarse to. */
export type EditTimes = {
  /** When an edit was made, as `at` says, but later than every edit that Slack told of before. */
  of(message: string, at: Instant, order: string): Instant;
  /** The time given to the edit that Slack dates so, if one was given. */
  known(message: string, at: Instant): Instant;
};

const MOST = 2000;

/**
 * Slack dates an edit to the second, and two in one second would look like one. Its events about them are in order; so the
 * later one is dated a thousandth after the earlier.
 */
export function editTimes(): EditTimes {
  const last = new Map<string, { readonly at: Instant; readonly order: string; readonly given: Instant }>();
  return {
    of(message, at, order) {
      const before = last.get(message);
      if (before !== undefined && order === before.order) return before.given;
      if (before !== undefined && order < before.order) return at;
      const given = before !== undefined && at <= before.given ? laterBy(before.given, 1) : at;
      last.delete(message);
      last.set(message, { at, order, given });
      const [oldest] = last.keys();
      if (last.size > MOST && oldest !== undefined) last.delete(oldest);
      return given;
    },
    known(message, at) {
      const before = last.get(message);
      return before?.at === at ? before.given : at;
    },
  };
}
