import type { Event } from "../core/model/events.ts";
import { type MessageKey, messageKey } from "../core/names/ids.ts";

/** The reply whose author or words an event holds. */
export function replyOf(event: Event): MessageKey | null {
  switch (event.kind) {
    case "kept":
      return messageKey(event.evidence.message);
    case "changed":
    case "withdrawn":
    case "named":
    case "restored":
      return event.evidence;
    default:
      return null;
  }
}
