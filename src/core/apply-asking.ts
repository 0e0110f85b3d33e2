import { Map as IMap } from "immutable";
import type { Delivery } from "./delivery.ts";
import type { Event } from "./events.ts";
import type { PromptPost } from "./item.ts";
import type { BoardState } from "./state.ts";
import { withItem } from "./with-item.ts";

type Speaking = Extract<Event, { kind: "asked" | "nudged" | "digested" | "noticed" }>;

/** Takes in what the bot has made up its mind to say: from here on each delivery is intended, and never anew. */
export function applyAsking(state: BoardState, event: Speaking): BoardState {
  const intending = event.deliveries.reduce((before, delivery) => intend(before, delivery, event.at), state);
  switch (event.kind) {
    case "asked":
      return event.items.reduce(
        (before, asked) =>
          withItem(before, asked.item, (item) => ({
            ...item,
            asked: { ...asked, at: event.at },
            waitsSince: event.at,
            wanted: event.wanted,
            posts: promptPosts(event.deliveries, asked.item),
          })),
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

function intend(state: BoardState, delivery: Delivery, at: string): BoardState {
  return {
    ...state,
    intended: state.intended.add(delivery.key),
    pending: state.pending.set(delivery.key, { delivery, intendedAt: at, held: null }),
  };
}

function promptPosts(deliveries: readonly Delivery[], item: string): IMap<string, PromptPost> {
  return IMap(
    deliveries
      .filter(({ saying }) => saying.kind === "prompt" && saying.item === item)
      .map(({ key }) => [key, { key, message: null, link: null, face: null }]),
  );
}
