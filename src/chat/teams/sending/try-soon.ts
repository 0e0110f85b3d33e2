import type { Instant } from "../../../core/model/time.ts";
import type { ChatFault } from "../../chat.ts";

/** In milliseconds. */
const SOON = 15_000;

/** What went wrong may be right in a moment: somebody adds the app, or a chat is made anew. */
export function trySoon(now: Instant): ChatFault {
  return { kind: "rate-limited", until: new Date(Date.parse(now) + SOON).toISOString() };
}
