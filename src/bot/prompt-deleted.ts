import { decideDeletedPrompt } from "../core/intake/decide-deleted-prompt.ts";
import type { MessageRef } from "../core/names/ids.ts";
import type { BoardRuntime, Bot } from "./bot.ts";
import { deliver } from "./deliver.ts";
import { intend } from "./delivery/intend.ts";

/** Takes note that the post of an item was deleted, and tells the secretary. The item stays open, its replies are kept. */
export async function promptDeleted(bot: Bot, runtime: BoardRuntime, message: MessageRef): Promise<void> {
  if (decideDeletedPrompt(runtime.board, runtime.memory.state(), message).length === 0) return;
  await intend(bot, runtime, "bot", (state, board) => ({
    events: decideDeletedPrompt(board, state, message),
    answer: null,
  }));
  bot.log("prompt-deleted", { board: runtime.board.id });
  runtime.afterwards(() => deliver(bot, runtime));
}
