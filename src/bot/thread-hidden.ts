import { decideHiddenThread } from "../core/intake/decide-hidden-thread.ts";
import type { MessageRef } from "../core/names/ids.ts";
import type { BoardRuntime, Bot } from "./bot.ts";
import { takeNote } from "./take-note.ts";

/** Takes note that a thread is too old to be shown, and tells the secretary, once for all threads of its channel. */
export async function threadHidden(bot: Bot, runtime: BoardRuntime, root: MessageRef): Promise<void> {
  const isNews = await takeNote(bot, runtime, (state, board) => decideHiddenThread(board, state, root));
  if (isNews) bot.log("thread-hidden", { board: runtime.board.id });
}
