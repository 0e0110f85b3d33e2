import type { Evidence } from "../model/evidence.ts";
import { type BoardState, itemIn } from "../model/state.ts";
import { type ItemId, type MessageKey, type MessageRef, messageKey } from "../names/ids.ts";

/** A live reply of an item. */
export type Live = { readonly key: MessageKey; readonly reply: Evidence };

/** The live replies of an item, in the order in which they were kept. */
export function liveReplies(state: BoardState, id: ItemId): Live[] {
  const live: Live[] = [];
  for (const key of itemIn(state, id).evidence) {
    const reply = state.evidence.get(key);
    if (reply !== undefined && reply.withdrawnAt === null) live.push({ key, reply });
  }
  return live;
}

/** Of what was written in one instant, one is before the other in whatever order they came. */
export function isEarlier(one: Evidence, other: Evidence): boolean {
  if (one.at !== other.at) return one.at < other.at;
  return messageKey(one.message) < messageKey(other.message);
}

/** The one that was written right before a reply in its thread; null if it was the first. */
export function rightBefore(reply: Evidence, replies: readonly Live[]): Live | null {
  return nearest(reply, replies, (each) => isEarlier(each, reply), isEarlier);
}

/** The one that was written right after a reply in its thread; null if it was the last. */
export function rightAfter(reply: Evidence, replies: readonly Live[]): Live | null {
  return nearest(
    reply,
    replies,
    (each) => isEarlier(reply, each),
    (one, other) => isEarlier(other, one),
  );
}

/** Goes once through all of them: of those that are on one side of a reply, the nearest. */
function nearest(
  { thread }: Evidence,
  replies: readonly Live[],
  isThere: (each: Evidence) => boolean,
  isNearer: (one: Evidence, other: Evidence) => boolean,
): Live | null {
  let found: Live | null = null;
  for (const each of replies) {
    if (!isSameMessage(each.reply.thread, thread) || !isThere(each.reply)) continue;
    if (found === null || isNearer(found.reply, each.reply)) found = each;
  }
  return found;
}

function isSameMessage(one: MessageRef, other: MessageRef): boolean {
  return one.id === other.id && one.channel === other.channel && one.workspace === other.workspace;
}
