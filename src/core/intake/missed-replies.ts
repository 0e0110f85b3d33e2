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
 * the platform says is deleted, or leaves out, and a restoration for each withdrawn one that was touched since and stands there.
 *
 * `state` is the one before the reading began: what comes in meanwhile may not have been read yet and is left alone,
 * whatever the clocks say. A reading that is behind proves nothing about what happened after its `sureUntil`; what it does
 * prove is dated then, so that whatever comes in of a later time, or comes late, still counts as newer.
 */
export function missedReplies(
  state: BoardState,
  item: Item,
  root: MessageRef,
  { root: how, replies, deleted, blocked, unread, touched, sureUntil }: ThreadReading,
): Reply[] {
  const held = blocked.map(({ written }) => written);
  const told = new Set(
    [...[...replies, ...deleted, ...held].map(({ message }) => message), ...unread].map(messageKey),
  );
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
  // What is shown to nobody because of its age was left out by no one.
  const left = how === "hidden" ? [] : item.evidence.toArray();
  const leftOut = left.flatMap((key) => {
    const known = state.evidence.get(key);
    if (known === undefined || told.has(key) || !isHere(known)) return [];
    if (known.withdrawnAt !== null && known.withdrawnHow !== "blocked") return [];
    return lastHeardOf(known) < sureUntil
      ? [{ ...withdrawn(known.message, sureUntil), how: "left-out" } as const]
      : [];
  });
  return [
    ...replies.map((written): Reply => {
      const at = backAt(state, written.message, touched.get(messageKey(written.message)), sureUntil);
      return at === null ? { kind: "new", written } : { kind: "restored", written, at };
    }),
    ...blocked.map(({ written, at }): Reply => ({ kind: "blocked", written, at })),
    ...deleted
      .filter(({ message }) => withdrawnAt(state, message) === null || isOpen(state, message))
      .map(({ message, at }) => withdrawn(message, at)),
    ...leftOut,
  ];
}

/**
 * Since when a withdrawn reply that stands there stands again; null if nothing says that it does. One of which nobody said that its
 * author deleted it is back as soon as a reading that is sure of it shows it, where such things happen.
 */
function backAt(
  state: BoardState,
  message: MessageRef,
  touchedAt: Instant | undefined,
  sureUntil: Instant,
): Instant | null {
  const since = withdrawnAt(state, message);
  if (since === null || touchedAt === undefined) return null;
  if (touchedAt > since) return touchedAt;
  return isOpen(state, message) && since < sureUntil ? sureUntil : null;
}

/** Whether a withdrawn reply was not deleted by anybody's word. */
function isOpen(state: BoardState, message: MessageRef): boolean {
  return state.evidence.get(messageKey(message))?.withdrawnHow !== undefined;
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
