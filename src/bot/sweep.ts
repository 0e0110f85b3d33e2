import type { ChatFault } from "../chat/chat.ts";
import { sweptItems } from "../core/intake/swept-items.ts";
import type { ChannelRef } from "../core/names/ids.ts";
import type { BoardRuntime, Bot } from "./bot.ts";
import { lookAround } from "./look-around.ts";
import { sweepThread } from "./sweep-thread.ts";

/** In milliseconds: as often it is looked what else stands in the channels of a board. */
const LOOKS = 60 * 60_000;

/**
 * Re-reads the threads of items that are open or were closed lately, and keeps what was missed: replies written,
 * edited or deleted while the bot was not listening. First it looks now and then what stands in the channels besides. Safe to
 * run at any time and any number of times.
 */
export async function sweep(bot: Bot): Promise<void> {
  await bot.boards.each(await bot.boards.swept(), async (runtime) => {
    if (isToLook(bot, runtime)) await lookAround(bot, runtime);
    await sweepBoard(bot, runtime);
  });
}

function isToLook({ clock }: Bot, { lookout: { lookedAt }, faults }: BoardRuntime): boolean {
  return (
    faults.silent !== null || lookedAt === null || Date.parse(clock.now()) - Date.parse(lookedAt) >= LOOKS
  );
}

/** A channel that may not be read is left alone after its first thread: the others would be refused alike. */
export async function sweepBoard(bot: Bot, runtime: BoardRuntime): Promise<void> {
  const unread = new Map<ChannelRef, ChatFault>();
  for (const { id, posts } of sweptItems(runtime.board, runtime.memory.state(), bot.clock.now())) {
    for (const { message } of posts.values()) {
      if (message === null || unread.get(message.channel)?.kind === "not-allowed") continue;
      const fault = await sweepThread(bot, runtime, id, message);
      if (fault !== null) unread.set(message.channel, fault);
    }
  }
  runtime.faults.unread = unread;
}
