import { unreachedOn } from "../item/reach.ts";
import { isClosed } from "../item/standing.ts";
import { writerTo } from "../item/writer-to.ts";
import type { Board } from "../model/board.ts";
import type { Delivery } from "../model/delivery.ts";
import type { EventBody } from "../model/events.ts";
import { type BoardState, itemIn } from "../model/state.ts";
import { deliveryKey, type MessageKey } from "../names/ids.ts";
import { keyHash } from "../names/key-hash.ts";

/**
 * Asks those who wrote replies that are to be checked from now on, each alone and by the account they wrote with, whether it was
 * their answer: once for a reply, whatever becomes of it, and only who is expected to answer. All else that is to be checked the
 * secretary gets, and so does what its writer cannot be asked.
 *
 * @param state the board before it was judged so, with the replies as they are now
 */
export function askWriters(board: Board, state: BoardState, judged: readonly EventBody[]): EventBody[] {
  const deliveries = judged.flatMap((body): Delivery[] => {
    if (body.kind !== "judged" || body.standing !== "to-check") return [];
    const { evidence } = body;
    const user = writerToAsk(board, state, evidence);
    const key = deliveryKey("ask-writer", board.id, evidence);
    if (user === null || state.intended.has(keyHash(key))) return [];
    return [{ key, place: { kind: "person", user }, saying: { kind: "ask-writer", evidence } }];
  });
  return deliveries.length === 0 ? [] : [{ kind: "noticed", deliveries }];
}

function writerToAsk(board: Board, state: BoardState, evidence: MessageKey) {
  const reply = state.evidence.get(evidence);
  if (reply === undefined || reply.withdrawnAt !== null || state.erased.has(evidence)) return null;
  const item = itemIn(state, reply.item);
  const { user, person } = reply.author;
  if (isClosed(item) || !writerTo(board, item, person).expected) return null;
  return unreachedOn(state).has(user) ? null : user;
}
