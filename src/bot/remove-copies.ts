import { ChatError } from "../chat/chat.ts";
import { messageKey, platformOf } from "../core/names/ids.ts";
import type { LookedAt } from "../core/ownership/adopt-posts.ts";
import { type Copy, copiesIn } from "../core/ownership/copies-in.ts";
import type { BoardRuntime, Bot } from "./bot.ts";
import { sweepThread } from "./sweep-thread.ts";

/**
 * Takes away the copies of prompts that stand in channels: each only while the prompt itself is seen to stand, and after what
 * is replied under the copy was read and kept. What cannot be read, or taken away, stays, and so do its replies.
 */
export async function removeCopies(
  bot: Bot,
  runtime: BoardRuntime,
  looked: readonly LookedAt[],
): Promise<void> {
  const now = bot.clock.now();
  for (const copy of copiesIn(runtime.board, runtime.memory.state(), looked, now))
    await removeCopy(bot, runtime, copy);
}

async function removeCopy(bot: Bot, runtime: BoardRuntime, { item, copy, prompt }: Copy): Promise<void> {
  const { board } = runtime;
  const chat = bot.chat(platformOf(copy.channel));
  if (chat === null) return;
  try {
    if ((await chat.thread(prompt)).root === "gone") return;
    if ((await sweepThread(bot, runtime, item, copy)) !== null) return;
    await chat.remove(copy);
    bot.log("copy-removed", { board: board.id, item, message: messageKey(copy) });
  } catch (error) {
    if (!(error instanceof ChatError)) throw error;
    bot.log("copy-left", { board: board.id, item, message: messageKey(copy), fault: error.message });
  }
}
