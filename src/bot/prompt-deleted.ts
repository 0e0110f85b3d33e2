import { decideDeletedPrompt } from "../core/intake/decide-deleted-prompt.ts";
import type { MessageRef } from "../core/names/ids.ts";
import type { BoardRuntime, Bot } from "./bot.ts";
import { takeNote } from "./take-note.ts";

/** Takes note that the post of an item was deleted, and tells the secretary. The item stays open, its replies are kept. */
export async function promptDeleted(bot: Bot, runtime: BoardRuntime, message: MessageRef): Promise<void> {
  const isNews = await takeNote(bot, runtime, (state, board) => decideDeletedPrompt(board, state, message));
  if (isNews) bot.log("prompt-deleted", { board: runtime.board.id });
}
