import { laterOf } from "../calendar/calendar.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Item } from "../model/item.ts";
import type { Reply } from "../model/reply.ts";
import type { BoardState } from "../model/state.ts";
import type { ThreadReading } from "../model/thread-reading.ts";
import { type MessageRef, messageKey } from "../names/ids.ts";
import type { Instant } from "../names/time.ts";

/**
 * What a thread, read as a whole, tells that was missed: every reply that stands in it, a withdrawal for each live one that
 * the platform says is deleted, or leaves out, and a restoration for each withdrawn one that stands there again.
 *
 * `state` is the one before the reading began: what comes in meanwhile may not have been read yet and is left alone,
 * whatever the clocks say. A reading that is behind proves nothing about what happened after its `sureUntil`; what it does
 * prove is dated then, so that whatever comes in of a later time, or comes late, still counts as newer.
 */
export function missedReplies(
  state: BoardState,
  item: Item,
  root: MessageRef,
  { replies, deleted, undeletes, sureUntil }: ThreadReading,
): Reply[] {
  const told = new Set([...replies, ...deleted].map(({ message }) => messageKey(message)));
  // What was written beside the thread does not stand in it: only its relay does, which is nobody's reply.
  const isHere = ({ thread, beside }: Evidence) =>
    beside === undefined && messageKey(thread) === messageKey(root);
  const withdrawn = (message: MessageRef, at: Instant): Reply => ({
    kind: "withdrawn",
    message,
    thread: root,
    author: null,
    at,
  });
  const leftOut = item.evidence.toArray().flatMap((key) => {
    const known = state.evidence.get(key);
    if (known === undefined || known.withdrawnAt !== null || told.has(key) || !isHere(known)) return [];
    return lastHeardOf(known) < sureUntil ? [withdrawn(known.message, sureUntil)] : [];
  });
  return [
    ...replies.map((written): Reply => {
      const heldSince = withdrawnAt(state, written.message);
      return undeletes && heldSince !== null && heldSince < sureUntil
        ? { kind: "restored", written, at: sureUntil }
        : { kind: "new", written };
    }),
    ...deleted
      .filter(({ message }) => withdrawnAt(state, message) === null)
      .map(({ message, at }) => withdrawn(message, at)),
    ...leftOut,
  ];
}

/** The last that is known to have happened to a live reply: written, edited, brought back, or kept by the bot. */
function lastHeardOf({ at, editedAt, keptAt }: Evidence): Instant {
  return laterOf(editedAt, laterOf(at, keptAt));
}

/** Since when a reply is held to be deleted; null if it is not. */
function withdrawnAt(state: BoardState, message: MessageRef): Instant | null {
  const key = messageKey(message);
  return state.evidence.get(key)?.withdrawnAt ?? state.tombstones.get(key) ?? null;
}
