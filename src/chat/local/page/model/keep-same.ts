import type { Message } from "../api/wire.ts";

/**
 * A fresh reading of a channel in which every message that did not change is the very object of the reading before. So
 * a new reply in a channel of hundreds redraws one message and not all. If nothing changed it is the reading before.
 */
export function keepSame(before: readonly Message[], now: readonly Message[]): readonly Message[] {
  const known = new Map(before.map((message) => [message.id, message]));
  const kept = now.map((message) => {
    const old = known.get(message.id);
    return old && JSON.stringify(old) === JSON.stringify(message) ? old : message;
  });
  const same = kept.length === before.length && kept.every((message, at) => message === before[at]);
  return same ? before : kept;
}
