import type { Ailment } from "../../chat/chat.ts";
import type { Complaint } from "../../core/model/reason.ts";

/**
 * How grave something is. `restart`: starting the process again cures it. `failed`: the bot does not do its work until an
 * operator cures it. `degraded`: it goes on, and somebody or something is not reached.
 */
export type Severity = "restart" | "failed" | "degraded";

/** Everything that the health check can say, and how grave each is. Whoever watches the bot goes by these codes. */
export const SEVERITY = {
  "begin-failed": "restart",
  "wake-stuck": "restart",

  starting: "failed",
  "not-open": "failed",
  "cannot-speak": "failed",
  "cannot-hear": "failed",
  "clock-off": "failed",
  "cannot-write": "failed",
  "all-silent": "failed",
  "wake-failed": "failed",
  "sweep-failed": "failed",

  "settings-faulty": "degraded",
  "board-silent": "degraded",
  "sweep-slow": "degraded",
  "mentions-only": "degraded",
  "not-read-back": "degraded",
  "channel-not-read": "degraded",
  "channel-not-reached": "degraded",
  "person-not-reached": "degraded",
  "delivery-in-doubt": "degraded",
  "delivery-paused": "degraded",
} as const satisfies Readonly<Record<string, Severity> & Record<Ailment["code"], Severity>>;

/** The name of something that is not as it should be. */
export type ReasonCode = keyof typeof SEVERITY;

/** Something that is not as it should be: its name, what it is, and what to do. */
export type Reason = Complaint & { readonly code: ReasonCode };
