import type { Instant } from "../../../core/names/time.ts";

/** What Slack asked to wait for: kept for each method and channel, so that one slow channel holds up no other. */
export type Pauses = {
  /** Until when not to call; null if it may be called now. */
  until(method: string, channel: string, now: number): Instant | null;
  set(method: string, channel: string, until: Instant): void;
};

/** Knows of no pause yet. */
export function pauses(): Pauses {
  const known = new Map<string, Instant>();
  const key = (method: string, channel: string) => `${method} ${channel}`;
  return {
    until(method, channel, now) {
      const until = known.get(key(method, channel));
      if (until === undefined) return null;
      if (Date.parse(until) > now) return until;
      known.delete(key(method, channel));
      return null;
    },
    set: (method, channel, until) => void known.set(key(method, channel), until),
  };
}
