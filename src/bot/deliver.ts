import type { Pending } from "../core/model/delivery.ts";
import { isShared } from "../core/model/delivery.ts";
import type { DeliveryKey } from "../core/model/ids.ts";
import type { Reason } from "../core/model/reason.ts";
import { whyTooLate } from "../core/plan/plan-digests.ts";
import type { BoardRuntime, Bot } from "./bot.ts";
import { flushedState } from "./delivery/flushed-state.ts";
import { intend } from "./delivery/intend.ts";
import { sayOnce } from "./delivery/say-once.ts";

/**
 * Says what a board intends and has not settled, in order, each once. What a platform refuses is held and tried again,
 * and never holds up the others; with `isAnew` at once, since the connection was just made.
 */
export async function deliver(
  bot: Pick<Bot, "chat" | "clock" | "log">,
  runtime: BoardRuntime,
  isAnew = false,
): Promise<void> {
  await runtime.serially(async () => {
    const dealtWith = new Set<DeliveryKey>();
    // What is said may bring something else to say: that the secretary should know what became of it.
    for (;;) {
      const { pending: intended } = await flushedState(bot, runtime);
      const next = [...intended.values()].filter(({ delivery }) => !dealtWith.has(delivery.key));
      if (next.length === 0) return;
      for (const pending of next) {
        dealtWith.add(pending.delivery.key);
        if (isShared(pending.delivery)) continue;
        const reason = whyTooLate(runtime.board, pending.delivery, bot.clock.now());
        if (reason !== null) await drop(bot, runtime, pending, reason);
        else await sayOnce(bot, pending, runtime, [], isAnew);
      }
    }
  });
}

async function drop(
  bot: Pick<Bot, "clock">,
  runtime: BoardRuntime,
  { delivery }: Pending,
  reason: Reason,
): Promise<void> {
  await intend(bot, runtime, "bot", () => [{ kind: "dropped", key: delivery.key, reason }]);
}
