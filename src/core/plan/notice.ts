import { type Reached, reachedOf, toTell } from "../item/reach.ts";
import { isClosed } from "../item/standing.ts";
import type { Board } from "../model/board.ts";
import type { Delivery, Saying } from "../model/delivery.ts";
import type { EventBody } from "../model/events.ts";
import type { BoardState } from "../model/state.ts";
import { deliveryKey, type ItemId, type UserRef } from "../names/ids.ts";
import { keyHash } from "../names/key-hash.ts";
import { isForOperators } from "./for-operators.ts";

/** Whom something is for: the operators, where only they can mend it and one of them can be reached; else see `toTell`. */
export function audienceOf(board: Board, state: BoardState, saying: Saying): readonly Reached[] {
  if (saying.kind !== "trouble" || !isForOperators(saying.reason)) return toTell(board, state);
  const operators = reachedOf(board, state, board.operators);
  return operators.length > 0 ? operators : toTell(board, state);
}

/**
 * The same as `noticeTo` for whoever has not been told on that occasion; nothing if everybody has.
 *
 * @param elsewhere the accounts of those who are told of it on another board
 */
export function noticeOnce(
  board: Board,
  state: BoardState,
  saying: Saying,
  occasion: string,
  elsewhere: ReadonlySet<UserRef> = new Set(),
): Extract<EventBody, { kind: "noticed" }>[] {
  const notice = noticeTo(board, state, saying, occasion);
  const deliveries = notice.deliveries.filter(
    ({ key, place }) =>
      !state.intended.has(keyHash(key)) && !(place.kind === "person" && elsewhere.has(place.user)),
  );
  return deliveries.length === 0 ? [] : [{ ...notice, deliveries }];
}

/** Something for those to know whom it is for, each in a message of their own; `occasion` tells it from all others. */
export function noticeTo(
  board: Board,
  state: BoardState,
  saying: Saying,
  occasion: string,
): Extract<EventBody, { kind: "noticed" }> {
  const deliveries = audienceOf(board, state, saying).map(
    ({ person, user }): Delivery => ({
      key: deliveryKey(occasion, person),
      place: { kind: "person", user },
      saying,
    }),
  );
  return { kind: "noticed", deliveries };
}

/**
 * Points out to the secretary what came to, or became of, the evidence of an item that is closed; of any other item,
 * nothing. `occasion` tells it from all else: of the same occasion nobody is told twice.
 */
export function lateNotice(
  board: Board,
  state: BoardState,
  id: ItemId,
  saying: Saying,
  occasion: string,
): EventBody[] {
  const item = state.items.get(id);
  return item === undefined || !isClosed(item) ? [] : noticeOnce(board, state, saying, occasion);
}
