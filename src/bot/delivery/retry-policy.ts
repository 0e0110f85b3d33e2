import type { ChatFault } from "../../chat/chat.ts";
import { laterBy } from "../../core/calendar/calendar.ts";
import type { Delivery, Pending } from "../../core/model/delivery.ts";
import type { EventBody } from "../../core/model/events.ts";
import type { Instant } from "../../core/names/time.ts";

const MINUTE = 60_000;

/**
 * What becomes of a delivery that a platform did not take, or does not say whether it took: held until it is worth trying
 * again, or given up.
 *
 * @param reference that of its item, for a prompt
 */
export function afterFault(
  delivery: Delivery,
  reference: string | null,
  fault: ChatFault,
  now: Instant,
): EventBody {
  const { key } = delivery;
  switch (fault.kind) {
    case "rate-limited":
      return {
        kind: "held",
        key,
        why: "pause",
        reason: { code: "platform-pause", facts: {} },
        until: fault.until,
      };
    case "not-allowed":
      return {
        kind: "held",
        key,
        why: "refused",
        reason: fault.reason,
        until: untilAllowed(now),
      };
    case "in-doubt":
      return {
        kind: "held",
        key,
        why: "doubt",
        reason: {
          code: "delivery-looked-for",
          facts: { saying: delivery.saying.kind, reference, why: fault.reason },
        },
        until: laterBy(now, MINUTE),
      };
    case "gone":
      return { kind: "dropped", key, reason: fault.reason };
  }
}

/**
 * Whether a delivery has to wait. One that was refused need not when the connection `isAnew`: what was missing may be there by
 * now, so it is tried at once. A pause that the platform asked for is kept to all the same.
 */
export function mustWait({ held }: Pending, now: Instant, isAnew: boolean): boolean {
  return held !== null && held.until > now && (!isAnew || held.why === "pause");
}

/** When something is tried again that a platform does not allow, unless there is reason to try sooner. */
export function untilAllowed(now: Instant): Instant {
  return laterBy(now, 30 * MINUTE);
}
