import type { ChatFault } from "./chat/chat.ts";
import type { Happening } from "./core/events.ts";
import type { DeliveryKey } from "./core/ids.ts";
import type { Instant } from "./core/time.ts";

const MINUTE = 60_000;

/** What becomes of a delivery that a platform did not take: held until it is worth trying again, or given up. */
export function setback(key: DeliveryKey, fault: ChatFault, now: Instant): Happening {
  switch (fault.kind) {
    case "rate-limited":
      return {
        kind: "held",
        key,
        because: "the platform asks for a pause",
        fix: "Nothing to do.",
        until: fault.until,
      };
    case "not-allowed":
      return { kind: "held", key, because: fault.because, fix: fault.fix, until: after(now, 30 * MINUTE) };
    case "in-doubt":
      return {
        kind: "held",
        key,
        because: fault.because,
        fix: "Nothing to do: the bot looks whether it was said before it says it again.",
        until: after(now, MINUTE),
      };
    case "gone":
      return { kind: "dropped", key, because: fault.because };
  }
}

function after(now: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(now) + milliseconds).toISOString();
}
