import type { Hold, Pending } from "../../core/model/delivery.ts";
import type { Instant } from "../../core/names/time.ts";
import { mustWait } from "./retry-policy.ts";

/**
 * In milliseconds: for so long the questions after one that cannot be posted wait for it; by then every doubt about it is settled.
 * What is refused for longer may be at fault itself, and holds up no other.
 */
const PATIENCE = 10 * 60_000;

/**
 * Keeps the questions of a channel in the order in which they were to be asked, which is that of the bank, also where the platform
 * does not take one of them at once: those behind it wait as long as it does, and it is tried again before them.
 *
 * Returns what a delivery is to be held by without being tried; null where it is its turn.
 *
 * @param all what is pending on the board, in order, as it was last tried
 */
export function heldBehind(
  all: readonly Pending[],
  pending: Pending,
  now: Instant,
  isAnew: boolean,
): Hold | null {
  const queue = all.filter((each) => isSameQueue(each, pending));
  const at = queue.findIndex(({ delivery }) => delivery.key === pending.delivery.key);
  // One of which only people can say whether it stands is never said by itself: there is nothing to wait for.
  const isHeldUp = (each: Pending) =>
    mustWait(each, now, isAnew) &&
    each.held?.reason.code !== "delivery-uncertain" &&
    Date.parse(now) - Date.parse(each.intendedAt) < PATIENCE;
  const hold = queue.slice(0, Math.max(0, at)).find(isHeldUp)?.held ?? null;
  // Of this one itself there is no doubt.
  return hold?.why === "doubt" ? { ...hold, why: "refused" } : hold;
}

function isSameQueue({ delivery: one }: Pending, { delivery: other }: Pending): boolean {
  return (
    one.saying.kind === "prompt" &&
    other.saying.kind === "prompt" &&
    one.place.kind === "channel" &&
    other.place.kind === "channel" &&
    one.place.channel === other.place.channel
  );
}
