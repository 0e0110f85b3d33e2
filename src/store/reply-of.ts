import type { Event } from "../core/model/events.ts";
import { type MessageKey, messageKey } from "../core/names/ids.ts";

/** The reply whose author or words an event holds, or may hold: who judged it may be its author. */
export function replyOf(event: Event): MessageKey | null {
  switch (event.kind) {
    case "kept":
      return messageKey(event.evidence.message);
    case "changed":
    case "withdrawn":
    case "named":
    case "restored":
    case "judged":
      return event.evidence;
    default:
      return null;
  }
}
