import type { ChatFault, Posted } from "../../chat/chat.ts";
import { promptReference } from "../../core/item/prompt-reference.ts";
import type { Board } from "../../core/model/board.ts";
import type { EventBody } from "../../core/model/events.ts";
import type { BoardState } from "../../core/model/state.ts";
import { type DeliveryKey, type ItemId, itemOfPrompt, messageKey } from "../../core/names/ids.ts";
import type { Instant } from "../../core/names/time.ts";
import { fallBack } from "../../core/plan/fall-back.ts";
import { afterFault } from "./retry-policy.ts";
import { leaveUncertain, type Refused } from "./uncertain-delivery.ts";

/** What came back from a platform when something was to be said: a fact, whatever the records have come to say since. */
export type Outcome =
  /** It stands. `face` is what it shows if it was said just now, and null if it was found. */
  | { readonly kind: "said"; readonly posted: Posted; readonly face: string | null }
  | { readonly kind: "not said"; readonly fault: ChatFault }
  | { readonly kind: "not to be seen"; readonly fault: Refused };

/**
 * What an outcome comes to on a board as it stands now. Where the delivery was settled meanwhile there is nothing to say
 * of it any more, save one thing: a prompt that was given up and stands all the same is written down, so that what is
 * replied under it is kept.
 */
export function settle(
  board: Board,
  state: BoardState,
  key: DeliveryKey,
  outcome: Outcome,
  now: Instant,
): EventBody[] {
  const delivery = state.pending.get(key)?.delivery;
  if (outcome.kind === "said") {
    const prompt = itemOfPrompt(key);
    if (delivery === undefined && !isLeftOut(state, prompt, key, outcome.posted)) return [];
    const { posted, face } = outcome;
    const item = prompt ?? state.relays.get(key)?.item ?? null;
    const shown: EventBody[] = item === null || face === null ? [] : [{ kind: "shown", item, key, face }];
    return [{ kind: "said", key, ...posted }, ...shown];
  }
  if (delivery === undefined) return [];
  if (outcome.kind === "not to be seen") return leaveUncertain(board, state, delivery, outcome.fault, now);
  const held = afterFault(delivery, promptReference(state, delivery), outcome.fault, now);
  return [held, ...fallBack(board, state, delivery, held, now)];
}

/** Whether the records know no post of this prompt, and never knew this one. */
function isLeftOut(state: BoardState, item: ItemId | null, key: DeliveryKey, { message }: Posted): boolean {
  if (item === null || state.threads.has(messageKey(message))) return false;
  return (state.items.get(item)?.posts.get(key)?.message ?? null) === null;
}
