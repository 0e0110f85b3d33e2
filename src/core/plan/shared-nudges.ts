import type { Board } from "../model/board.ts";
import type { BoardState } from "../model/state.ts";
import { type BoardId, type DeliveryKey, deliveryKey, type PersonId, type UserRef } from "../names/ids.ts";
import { keyHash } from "../names/key-hash.ts";
import type { Instant } from "../names/time.ts";
import type { Chase } from "./chase.ts";

/** A board as it stands. */
export type BoardAsOf = { readonly board: Board; readonly state: BoardState };

/** One message to somebody from several boards, or from one: each writes down its share under the same key. */
export type SharedNudge = {
  readonly key: DeliveryKey;
  readonly person: PersonId;
  readonly user: UserRef;
  /** All that have a share in it, whether they have written it down or not. It is said once each of them has. */
  readonly boards: readonly BoardId[];
  /** Some boards have written it down and others not, since something came between: it cannot have been said yet. */
  readonly isBegun: boolean;
};

/**
 * Who gets a message now, from which boards, and under which key. What was begun and not ended is ended first: a board
 * that lacks its share in it writes that down, and begins nothing else with that person. All others with something due
 * for somebody at this moment share one message to them, whatever their hours and zones.
 *
 * @param due what is due on each of the boards
 */
export function sharedNudges(
  boards: readonly BoardAsOf[],
  due: ReadonlyMap<BoardId, readonly Chase[]>,
): SharedNudge[] {
  const begun = begunNudges(boards);
  const isAwaited = (id: BoardId, user: UserRef) =>
    begun.some((each) => each.user === user && lacks(boards, each, id));
  const begins = new Map<
    UserRef,
    { readonly person: PersonId; readonly ids: Set<BoardId>; readonly at: Instant }
  >();
  for (const { board } of boards) {
    for (const { owner, at } of due.get(board.id) ?? []) {
      if (owner === null || isAwaited(board.id, owner.user)) continue;
      const nudge = begins.get(owner.user) ?? { person: owner.person, ids: new Set(), at };
      const first = at < nudge.at ? at : nudge.at;
      begins.set(owner.user, { ...nudge, ids: nudge.ids.add(board.id), at: first });
    }
  }
  const anew = [...begins].map(([user, { person, ids, at }]): SharedNudge => {
    return { key: newKey(boards, user, at, [...ids]), person, user, boards: [...ids], isBegun: false };
  });
  return [...begun, ...anew];
}

function begunNudges(boards: readonly BoardAsOf[]): SharedNudge[] {
  const found = new Map<DeliveryKey, SharedNudge>();
  for (const { state } of boards) {
    for (const { delivery, held } of state.pending.values()) {
      const { key, place, saying } = delivery;
      // What is held was tried: it is too late for a share in it.
      if (saying.kind !== "nudge-owner" || place.kind !== "person" || held !== null) continue;
      const { person, boards: sharers } = saying;
      const nudge = { key, person, user: place.user, boards: sharers, isBegun: true };
      if (sharers.some((id) => lacks(boards, nudge, id))) found.set(key, nudge);
    }
  }
  return [...found.values()];
}

/** Whether a board has not written down its share in a nudge; one that is not there any more never will. */
function lacks(
  boards: readonly BoardAsOf[],
  nudge: Pick<SharedNudge, "key" | "boards">,
  id: BoardId,
): boolean {
  const state = boards.find(({ board }) => board.id === id)?.state;
  return nudge.boards.includes(id) && state !== undefined && !state.intended.has(keyHash(nudge.key));
}

/**
 * The key of a message to somebody from these boards that is due since then, such as no board has ever intended. The records tell
 * all of that: where a backup was put back they come to the key that it had before, and what was said is found.
 */
function newKey(
  boards: readonly BoardAsOf[],
  user: UserRef,
  dueAt: Instant,
  sharers: readonly BoardId[],
): DeliveryKey {
  for (let count = 1; ; count += 1) {
    const key = deliveryKey("nudge", user, dueAt, ...sharers, ...(count === 1 ? [] : [count]));
    if (boards.every(({ state }) => !state.intended.has(keyHash(key)))) return key;
  }
}
