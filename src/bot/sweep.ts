import { ChatError, type ChatFault } from "../chat/chat.ts";
import { missedReplies } from "../core/intake/missed-replies.ts";
import { sweptItems } from "../core/intake/swept-items.ts";
import { type ChannelRef, type ItemId, type MessageRef, platformOf } from "../core/model/ids.ts";
import type { BoardRuntime, Bot } from "./bot.ts";
import { collect } from "./collect.ts";
import { promptDeleted } from "./prompt-deleted.ts";

/**
 * Re-reads the threads of items that are open or were closed lately, and keeps what was missed: replies written,
 * edited or deleted while the bot was not listening. Safe to run at any time and any number of times.
 */
export async function sweep(bot: Bot): Promise<void> {
  await bot.boards.each(await bot.boards.swept(), (runtime) => sweepBoard(bot, runtime));
}

/** A channel that may not be read is left alone after its first thread: the others would be refused alike. */
async function sweepBoard(bot: Bot, runtime: BoardRuntime): Promise<void> {
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

/** Resolves to why the thread could not be read; null if it was, or there is nothing to read it on. */
async function sweepThread(
  bot: Bot,
  runtime: BoardRuntime,
  id: ItemId,
  root: MessageRef,
): Promise<ChatFault | null> {
  const chat = bot.chat(platformOf(root.channel));
  if (chat === null) return null;
  const before = runtime.memory.state();
  const item = before.items.get(id);
  if (item === undefined) return null;
  try {
    const reading = await chat.thread(root);
    if (reading.root === "gone") await promptDeleted(bot, runtime, root);
    else for (const reply of missedReplies(before, item, root, reading)) await collect(bot, runtime, reply);
    return null;
  } catch (error) {
    if (!(error instanceof ChatError)) throw error;
    bot.log("thread-not-read", { board: runtime.board.id, item: id, fault: error.message });
    return error.fault;
  }
}
