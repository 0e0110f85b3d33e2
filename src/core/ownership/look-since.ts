import type { BoardState } from "../model/state.ts";
import type { Instant } from "../names/time.ts";

const DAY = 86_400_000;

/**
 * Since when it is looked what stands in the channels of a board: the records know all that was said until the bot last did
 * something by them, and a day covers a clock that is off. Where nothing was ever done, two years: this round and the one before.
 */
export function lookSince({ lastActAt }: Pick<BoardState, "lastActAt">, now: Instant): Instant {
  const since = lastActAt === null ? Date.parse(now) - 732 * DAY : Date.parse(lastActAt) - DAY;
  return new Date(Math.min(since, Date.parse(now))).toISOString();
}
