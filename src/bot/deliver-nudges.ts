import type { Pending } from "../core/model/delivery.ts";
import { isShared } from "../core/model/delivery.ts";
import type { BoardState } from "../core/model/state.ts";
import type { BoardId } from "../core/names/ids.ts";
import { keyHash } from "../core/names/key-hash.ts";
import type { BoardRuntime, Bot } from "./bot.ts";
import { deliver } from "./deliver.ts";
import { flushedState } from "./delivery/flushed-state.ts";
import { sayOnce } from "./delivery/say-once.ts";

/**
 * Sends each owner who is due for a nudge one direct message for all that waits for them, on every board. The boards
 * intend it with the same key, each in its own journal, and are told of the same message. It waits until each board that
 * has a share in it has that on disk: so one that lacks its share knows that nothing was said yet, and can still add it.
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
  await bot.boards.useAll(await sharersOf(bot, runtime, pending), async (runtimes) => {
    const others = await Promise.all(
      runtimes.map(async (other) => ({ runtime: other, state: await flushedState(bot, other) })),
    );
    if (lacksShare(others, pending)) return;
    if ([runtime, ...runtimes].some(({ faults }) => faults.silent !== null)) return;
    const also = others.filter(({ state }) => state.pending.has(pending.delivery.key));
    await sayOnce(
      bot,
      pending,
      runtime,
      also.map((other) => other.runtime),
      isAnew,
    );
    // Where somebody could not be reached, others are to know at once.
    for (const each of [runtime, ...runtimes]) if (hasNews(each)) each.afterwards(() => deliver(bot, each));
  });
}

/**
 * The other boards that have a share in a message, as far as they are in the settings. Of what version 0.1 intended, which
 * does not name them, all boards of whoever is reminded on which something waits to be said.
 */
async function sharersOf(
  { boards }: Bot,
  { board }: BoardRuntime,
  { delivery: { saying } }: Pending,
): Promise<readonly BoardId[]> {
  if (saying.kind !== "nudge-owner") return [];
  const sharers = new Set(saying.boards.length > 0 ? saying.boards : await boards.boardsFor(saying.person));
  const there = saying.boards.length > 0 ? boards.settings().map(({ id }) => id) : await boards.pending();
  return there.filter((id) => id !== board.id && sharers.has(id));
}

/** Whether a board has intended something besides, which nobody has tried to say yet. */
function hasNews({ fresh, memory }: BoardRuntime): boolean {
  return [...memory.state().pending.values()].some(
    ({ delivery }) => fresh.has(delivery.key) && !isShared(delivery),
  );
}

type Flushed = { readonly runtime: BoardRuntime; readonly state: BoardState };

/**
 * Whether a board has yet to write down its share. One that is not in the settings any more never will, and none will once
 * it was tried.
 */
function lacksShare(others: readonly Flushed[], { delivery: { key, saying }, held }: Pending): boolean {
  if (saying.kind !== "nudge-owner" || held !== null) return false;
  return others.some(
    ({ runtime, state }) => saying.boards.includes(runtime.board.id) && !state.intended.has(keyHash(key)),
  );
}
