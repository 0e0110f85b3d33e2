import { isClosed } from "../item/standing.ts";
import type { Board } from "../model/board.ts";
import type { Delivery, Saying } from "../model/delivery.ts";
import type { EventBody } from "../model/events.ts";
import { accountOf, secretariesOf } from "../model/people.ts";
import type { BoardState } from "../model/state.ts";
import { deliveryKey, type ItemId } from "../names/ids.ts";
import { keyHash } from "../names/key-hash.ts";

/** The same as `noticeTo` for whoever has not been told on that occasion; nothing if everybody has. */
export function noticeOnce(
  board: Board,
  state: BoardState,
  saying: Saying,
  occasion: string,
): Extract<EventBody, { kind: "noticed" }>[] {
  const notice = noticeTo(board, saying, occasion);
  const deliveries = notice.deliveries.filter(({ key }) => !state.intended.has(keyHash(key)));
  return deliveries.length === 0 ? [] : [{ ...notice, deliveries }];
}

/** Something for the secretaries to know, each in a message of their own; `occasion` tells it from all others. */
export function noticeTo(
  board: Board,
  saying: Saying,
  occasion: string,
): Extract<EventBody, { kind: "noticed" }> {
  const deliveries = secretariesOf(board).flatMap((person): Delivery[] => {
    const user = accountOf(board, person);
    return user === null
      ? []
      : [{ key: deliveryKey(occasion, person), place: { kind: "person", user }, saying }];
  });
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
