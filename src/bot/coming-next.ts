import type { Instant } from "../core/names/time.ts";
import { nextEvent } from "../core/plan/next-event.ts";
import { eventWords } from "../render/words/event-words.ts";
import type { Bot } from "./bot.ts";
import { asTried } from "./delivery/as-tried.ts";

type Next = { readonly at: Instant; readonly what: string };

/** The first thing that time brings to any board after an instant, in words people read; null if nothing is in sight. */
export async function comingNext({ boards }: Pick<Bot, "boards">, now: Instant): Promise<Next | null> {
  let first: Next | null = null;
  for (const { board: id, dueAt } of await boards.coming()) {
    // Nothing comes to a board before it is due, and the others are due later still.
    if (first !== null && dueAt !== null && first.at < dueAt) break;
    const next = await boards.use(id, async (runtime): Promise<Next | null> => {
      const { board } = runtime;
      const event = nextEvent(board, asTried(runtime), now);
      return event === null ? null : { at: event.at, what: eventWords(event.what, board.name) };
    });
    if (next !== null && (first === null || next.at < first.at)) first = next;
  }
  return first;
}
