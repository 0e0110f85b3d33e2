import type { By } from "../../core/model/by.ts";
import type { EventBody } from "../../core/model/events.ts";
import type { BoardState } from "../../core/model/state.ts";
import type { BoardRuntime, Bot } from "../bot.ts";

/**
 * Writes down what is to happen, as decided on the newest state, and remembers which deliveries are fresh and which
 * were given up. Returns once it is on disk; saying it is another step.
 */
export async function intend(
  bot: Pick<Bot, "clock">,
  runtime: BoardRuntime,
  by: By,
  decide: (state: BoardState) => readonly EventBody[],
): Promise<readonly EventBody[]> {
  const events = await runtime.memory.commit(bot.clock.now(), by, (state) => {
    const decided = decide(state);
    return { events: decided, answer: decided };
  });
  for (const body of events) {
    if ("deliveries" in body) for (const { key } of body.deliveries) runtime.fresh.add(key);
    if (body.kind === "dropped") runtime.givenUp.set(body.key, body.reason);
  }
  return events;
}
