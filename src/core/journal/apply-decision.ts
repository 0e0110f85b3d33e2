import type { Event } from "../model/events.ts";
import type { BoardState } from "../model/state.ts";
import { withItem } from "../model/state.ts";
import { openedAt } from "./opened-at.ts";

type Deciding = Extract<Event, { kind: "decided" | "extended" | "assigned" }>;

/** Takes in what the chair or the secretary decided. */
export function applyDecision(state: BoardState, event: Deciding): BoardState {
  const { at, by } = event;
  switch (event.kind) {
    case "decided": {
      const { outcome, asOf, reason, rating, wanted } = event;
      const decided = withItem(state, event.item, (item) => ({
        ...item,
        decision: { outcome, at, ...(asOf === null ? {} : { asOf }), by, reason, rating },
        rating: rating ?? item.rating,
        // Wanting more evidence starts a new wait, with a day of its own and its own nudges. What was never asked is
        // planned again, and waits for nothing yet.
        ...(outcome === "more-evidence" && item.asked !== null ? { waitsSince: at, wanted } : {}),
      }));
      return outcome === "more-evidence" ? openedAt(decided, event.item, asOf ?? at) : decided;
    }
    case "extended": {
      const { due, reason } = event;
      return withItem(state, event.item, (item) => ({
        ...item,
        extensions: [...item.extensions, { at, due, reason, by }],
      }));
    }
    case "assigned":
      return withItem(state, event.item, (item) => ({ ...item, owner: event.owner }));
  }
}
