import { Map as IMap } from "immutable";
import type { Delivery } from "../model/delivery.ts";
import type { Asked, Event } from "../model/events.ts";
import type { Item, PromptPost } from "../model/item.ts";
import type { BoardState } from "../model/state.ts";
import { matterName, withItem } from "../model/state.ts";
import type { DeliveryKey, ItemId } from "../names/ids.ts";
import { isErasedKey, keyHash } from "../names/key-hash.ts";

type Speaking = Extract<Event, { kind: "asked" | "nudged" | "digested" | "noticed" }>;

/** Takes in what the bot has made up its mind to say: from here on each delivery is intended, and never anew. */
export function applyAsking(state: BoardState, event: Speaking): BoardState {
  const intending = event.deliveries.reduce((before, delivery) => intend(before, delivery, event.at), state);
  switch (event.kind) {
    case "asked":
      return event.items.reduce(
        (before, asked) => withItem(before, asked.item, (item) => askedItem(before, item, asked, event)),
        event.slot === null ? intending : { ...intending, slotsUntil: event.slot },
      );
    case "nudged":
      return event.items.reduce(
        (before, id) => withItem(before, id, (item) => ({ ...item, nudges: [...item.nudges, event.at] })),
        intending,
      );
    case "digested":
      return event.due ? { ...intending, digested: intending.digested.add(event.meeting) } : intending;
    case "noticed":
      return intending;
  }
}

/** Asked again where its post was lost, while it stands in another channel, it waits as long as it has. */
function askedItem(
  { pending }: BoardState,
  item: Item,
  asked: Asked,
  { at, wanted, deliveries }: Extract<Speaking, { kind: "asked" }>,
): Item {
  const others = item.posts.filter(({ key, message }) => message !== null || pending.has(key));
  const posts = others.merge(promptPosts(deliveries, asked.item));
  return item.asked === null || others.isEmpty()
    ? { ...item, asked: { ...asked, at }, waitsSince: at, wanted, posts }
    : { ...item, asked: { ...asked, at: item.asked.at }, posts };
}

function intend(state: BoardState, delivery: Delivery, at: string): BoardState {
  const intended = state.intended.add(keyHash(delivery.key));
  const { saying } = delivery;
  const told = saying.kind === "round-up" ? state.told.union(saying.matters.map(matterName)) : state.told;
  // What it is said under, and perhaps to whom, was erased: it is known to have been intended, and can never be said.
  if (isErasedKey(delivery.key)) return { ...state, intended, told };
  return {
    ...state,
    intended,
    told,
    pending: state.pending.set(delivery.key, { delivery, intendedAt: at, held: null }),
  };
}

function promptPosts(deliveries: readonly Delivery[], item: ItemId): IMap<DeliveryKey, PromptPost> {
  return IMap(
    deliveries
      .filter(({ saying }) => saying.kind === "prompt" && saying.item === item)
      .map(({ key }) => [key, { key, message: null, link: null, face: null }]),
  );
}
