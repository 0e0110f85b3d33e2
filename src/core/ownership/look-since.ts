import { laterOf } from "../calendar/calendar.ts";
import type { BoardState } from "../model/state.ts";
import type { Instant } from "../names/time.ts";

const DAY = 86_400_000;

/**
 * Since when it is looked what stands in the channels of a board: the records know all that was asked until they last asked
 * something, and a day covers a clock that is off. So what keeps the bot from asking stays in sight as long as it does. Where
 * nothing was ever asked, two years: this round and the one before.
 */
export function lookSince({ items }: Pick<BoardState, "items">, now: Instant): Instant {
  const asked = items.reduce<Instant | null>(
    (last, item) => (item.asked === null ? last : laterOf(last, item.asked.at)),
    null,
  );
  const since = asked === null ? Date.parse(now) - 732 * DAY : Date.parse(asked) - DAY;
  return new Date(Math.min(since, Date.parse(now))).toISOString();
}
