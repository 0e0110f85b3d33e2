import type { Pending } from "../core/model/delivery.ts";
import { isShared } from "../core/model/delivery.ts";
import type { BoardState } from "../core/model/state.ts";
import type { BoardRuntime, Bot } from "./bot.ts";
import { flushedState } from "./delivery/flushed-state.ts";
import { sayOnce } from "./delivery/say-once.ts";

/**
 * Sends each owner who is due for a nudge one direct message for all that waits for them, on every board. The boards
 * intend it with the same key, each in its own journal, and are told of the same message. It waits until each board that
 * has a share in it has that on disk: so one that lacks its share knows that nothing was said yet, and can still add it.
 */
export async function deliverNudges(bot: Bot, isAnew = false): Promise<void> {
  await bot.serially(async () => {
    for (const runtime of bot.runtimes) {
      const { pending: intended } = await flushedState(bot, runtime);
      for (const pending of intended.values()) {
        if (!isShared(pending.delivery)) continue;
        const others = await flushedOthers(bot, runtime);
        if (lacksShare(others, pending)) continue;
        const also = others.filter(({ state }) => state.pending.has(pending.delivery.key));
        await sayOnce(
          bot,
          pending,
          runtime,
          also.map((other) => other.runtime),
          isAnew,
        );
      }
    }
  });
}

type Flushed = { readonly runtime: BoardRuntime; readonly state: BoardState };

/** The other boards, as they are on disk. */
async function flushedOthers(bot: Bot, runtime: BoardRuntime): Promise<Flushed[]> {
  const others = bot.runtimes.filter((other) => other !== runtime);
  return Promise.all(
    others.map(async (other) => ({ runtime: other, state: await flushedState(bot, other) })),
  );
}

/**
 * Whether a board has yet to write down its share. One that is not in the settings any more never will, and none will once
 * it was tried.
 */
function lacksShare(others: readonly Flushed[], { delivery: { key, saying }, held }: Pending): boolean {
  if (saying.kind !== "nudge-owner" || held !== null) return false;
  return others.some(
    ({ runtime, state }) => saying.boards.includes(runtime.board.id) && !state.intended.has(key),
  );
}
