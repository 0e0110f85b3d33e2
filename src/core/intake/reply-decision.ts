import type { EventBody } from "../model/events.ts";
import type { ItemId } from "../names/ids.ts";

/** What is made of a reply. `item` is whose post to bring up to date. */
export type ReplyDecision =
  | {
      readonly kind: "ignored";
      readonly because:
        | "not in the thread of a prompt"
        | "a post of its own"
        | "a bot's message"
        | "a command"
        | "no words"
        | "known already"
        | "an older version"
        | "withdrawn"
        | "erased";
    }
  | {
      readonly kind: "taken";
      readonly item: ItemId;
      readonly events: readonly EventBody[];
    };

/** It is taken in: what is written down of it, and whose item it is about. */
export function taken(item: ItemId, events: readonly EventBody[]): ReplyDecision {
  return { kind: "taken", item, events };
}

/** Nothing is made of it. */
export function ignored(because: Extract<ReplyDecision, { kind: "ignored" }>["because"]): ReplyDecision {
  return { kind: "ignored", because };
}
