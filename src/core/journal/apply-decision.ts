import type { Event } from "../model/events.ts";
import type { Choice, Item, Step } from "../model/item.ts";
import type { BoardState } from "../model/state.ts";
import { withItem } from "../model/state.ts";
import { undo } from "./undo.ts";

type Deciding = Extract<Event, { kind: "decided" | "amended" | "extended" | "assigned" | "undone" }>;

/** How many decisions on an item are kept to be taken back: what is older than so many mistakes in a row is none. */
const MOST = 20;

/** Takes in what the chair or the secretary decided, and took back. */
export function applyDecision(state: BoardState, event: Deciding): BoardState {
  return withItem(state, event.item, (item) => decidedItem(item, event));
}

function decidedItem(item: Item, event: Deciding): Item {
  const { at, by } = event;
  switch (event.kind) {
    case "decided": {
      const { outcome, asOf, reason, rating, wanted } = event;
      return stepped(
        item,
        event,
        { kind: "decided", outcome, rating },
        {
          decision: { outcome, at, ...(asOf === null ? {} : { asOf }), by, reason, rating },
          rating: rating ?? item.rating,
          // Wanting more evidence starts a new wait, with a day of its own and its own nudges. What was never asked is
          // planned again, and waits for nothing yet.
          ...(outcome === "more-evidence" && item.asked !== null ? { waitsSince: at, wanted } : {}),
        },
      );
    }
    case "amended": {
      const { decision } = item;
      if (decision === null) return item;
      const { reason, rating } = event;
      return stepped(
        item,
        event,
        { kind: "amended", outcome: decision.outcome, rating },
        {
          decision: { ...decision, reason, rating, amended: { at, by } },
          rating: rating ?? item.rating,
        },
      );
    }
    case "extended": {
      const { due, reason, earlier = false } = event;
      const extension = { at, due, reason, by, ...(earlier ? { earlier } : {}) };
      const extensions = [...item.extensions, extension];
      return { ...stepped(item, event, { kind: "extended", due, earlier }, {}), extensions };
    }
    case "assigned":
      return stepped(item, event, { kind: "assigned", owner: event.owner }, { owner: event.owner });
    case "undone":
      return undo(item, event);
  }
}

/** The item with what a decision makes of it, and with what that took the place of, should it be taken back. */
function stepped(item: Item, { at, by }: Event, choice: Choice, changes: Step["before"]): Item {
  const before = Object.fromEntries(
    Object.keys(changes).map((name) => [name, item[name as keyof Step["before"]]]),
  ) as Step["before"];
  return { ...item, ...changes, steps: [...item.steps, { at, by, choice, before }].slice(-MOST) };
}
