import type { BoardRuntime } from "../../src/bot/bot.ts";
import type { EventBody } from "../../src/core/model/events.ts";
import type { BoardMemory } from "../../src/store/store.ts";
import { type Plain, withIds } from "../with-ids.ts";

/** The same board, on which somebody else writes this before the next thing that the bot decides is written down. */
export function getInFirst(runtime: BoardRuntime, ...bodies: Plain<EventBody>[]): BoardRuntime {
  let isToCome = true;
  const memory: BoardMemory = {
    ...runtime.memory,
    async commit(at, by, decide) {
      if (isToCome && decide(runtime.memory.state()).events.length > 0) {
        isToCome = false;
        const events = bodies.map((body) => withIds<EventBody>(body));
        await runtime.memory.commit(at, "bot", () => ({ events, answer: null }));
      }
      return runtime.memory.commit(at, by, decide);
    },
  };
  return { ...runtime, memory };
}
