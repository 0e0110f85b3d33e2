import type { Event } from "../model/events.ts";
import type { Item } from "../model/item.ts";

/** How many decisions that were taken back are told of an item. */
const TOLD = 5;

/**
 * An item as it was before its last decision. Only what that decision changed goes back: what was asked, replied, nudged
 * and said since stays. An item that was asked anew since has waited from then on, whatever is taken back.
 */
export function undo(item: Item, { at, by, of }: Extract<Event, { kind: "undone" }>): Item {
  const step = item.steps.at(-1);
  if (step?.at !== of.at || step.choice.kind !== of.kind) return item;
  const { waitsSince, wanted, ...before } = step.before;
  const isStillItsWait = waitsSince !== undefined && item.waitsSince === step.at;
  const told = { choice: step.choice, at: step.at, by: step.by, undoneAt: at, undoneBy: by };
  return {
    ...item,
    ...before,
    ...(isStillItsWait ? { waitsSince, wanted: wanted ?? null } : {}),
    extensions: step.choice.kind === "extended" ? item.extensions.slice(0, -1) : item.extensions,
    steps: item.steps.slice(0, -1),
    takenBack: [...item.takenBack, told].slice(-TOLD),
  };
}
