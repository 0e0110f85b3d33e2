import type { Pending } from "../core/model/delivery.ts";
import { isShared } from "../core/model/delivery.ts";
import type { BoardRuntime, Bot } from "./bot.ts";
import { flushedState } from "./delivery/flushed-state.ts";
import { sayOnce } from "./delivery/say-once.ts";

/**
 * Sends each owner who is due for a nudge one direct message for all that waits for them, on every board. The boards
 * intend it with the same key, each in its own journal, and are told of the same message.
 */
export async function deliverNudges(bot: Bot, isAnew = false): Promise<void> {
  await bot.serially(async () => {
    for (const runtime of bot.runtimes) {
      const { pending: intended } = await flushedState(bot, runtime);
      for (const pending of intended.values()) {
        if (isShared(pending.delivery))
          await sayOnce(bot, pending, runtime, await alsoOn(bot, runtime, pending), isAnew);
      }
    }
  });
}

/** The other boards that intend the same. */
async function alsoOn(bot: Bot, runtime: BoardRuntime, { delivery }: Pending): Promise<BoardRuntime[]> {
  const others = bot.runtimes.filter((other) => other !== runtime);
  const states = await Promise.all(others.map((other) => flushedState(bot, other)));
  return others.filter((_, index) => states[index]?.pending.has(delivery.key) === true);
}
