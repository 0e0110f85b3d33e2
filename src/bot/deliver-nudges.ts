import type { Pending } from "../core/model/delivery.ts";
import { isShared } from "../core/model/delivery.ts";
import type { BoardId } from "../core/model/ids.ts";
import type { BoardRuntime, Bot } from "./bot.ts";
import { flushedState } from "./delivery/flushed-state.ts";
import { sayOnce } from "./delivery/say-once.ts";

/**
 * Sends each owner who is due for a nudge one direct message for all that waits for them, on every board. The boards
 * intend it with the same key, each in its own journal, and are told of the same message.
 */
export async function deliverNudges(bot: Bot, isAnew = false): Promise<void> {
  await bot.serially(async () => {
    for (const id of await toTry(bot, isAnew)) {
      await bot.boards.use(id, async (runtime) => {
        const { pending: intended } = await flushedState(bot, runtime);
        for (const pending of intended.values())
          if (isShared(pending.delivery)) await sayWithOthers(bot, pending, runtime, isAnew);
      });
    }
  });
}

/** The boards of which something may be said now; of those that wait, all, where the connection is new. */
async function toTry({ boards }: Bot, isAnew: boolean): Promise<readonly BoardId[]> {
  const pending = await boards.pending();
  if (isAnew) return pending;
  const due = new Set(await boards.due());
  return pending.filter((id) => due.has(id));
}

async function sayWithOthers(
  bot: Bot,
  pending: Pending,
  runtime: BoardRuntime,
  isAnew: boolean,
): Promise<void> {
  await bot.boards.useAll(await othersOf(bot, runtime, pending), async (others) => {
    await sayOnce(bot, pending, runtime, await alsoOn(bot, others, pending), isAnew);
  });
}

/** The other boards of whoever is reminded on which something waits to be said. */
async function othersOf(
  { boards }: Bot,
  { board }: BoardRuntime,
  { delivery: { saying } }: Pending,
): Promise<readonly BoardId[]> {
  if (saying.kind !== "nudge-owner") return [];
  const theirs = new Set(await boards.boardsFor(saying.person));
  return (await boards.pending()).filter((id) => id !== board.id && theirs.has(id));
}

/** Those that intend the same. */
async function alsoOn(
  bot: Bot,
  others: readonly BoardRuntime[],
  { delivery }: Pending,
): Promise<BoardRuntime[]> {
  const states = await Promise.all(others.map((other) => flushedState(bot, other)));
  return others.filter((_, index) => states[index]?.pending.has(delivery.key) === true);
}
