import { ChatError, type ChatFault } from "../chat/chat.ts";
import { missedReplies } from "../core/intake/missed-replies.ts";
import { type ItemId, type MessageRef, platformOf } from "../core/names/ids.ts";
import type { BoardRuntime, Bot } from "./bot.ts";
import { collect } from "./collect.ts";
import { promptDeleted } from "./prompt-deleted.ts";
import { threadHidden } from "./thread-hidden.ts";

/**
 * Reads a thread of an item again, and keeps what was missed. Resolves to why it could not be read; null if it was, or there
 * is nothing to read it on.
 */
export async function sweepThread(
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
    if (reading.root === "gone") {
      await promptDeleted(bot, runtime, root);
      return null;
    }
    if (reading.root === "hidden") await threadHidden(bot, runtime, root);
    for (const reply of missedReplies(before, item, root, reading)) await collect(bot, runtime, reply);
    return null;
  } catch (error) {
    if (!(error instanceof ChatError)) throw error;
    bot.log("thread-not-read", { board: runtime.board.id, item: id, fault: error.message });
    return error.fault;
  }
}
