import { decideHiddenThread } from "../core/intake/decide-hidden-thread.ts";
import type { MessageRef } from "../core/names/ids.ts";
import type { BoardRuntime, Bot } from "./bot.ts";
import { deliver } from "./deliver.ts";
import { intend } from "./delivery/intend.ts";

/** Takes note that a thread is too old to be shown, and tells the secretary, once for all threads of its channel. */
export async function threadHidden(bot: Bot, runtime: BoardRuntime, root: MessageRef): Promise<void> {
  if (decideHiddenThread(runtime.board, runtime.memory.state(), root).length === 0) return;
  await intend(bot, runtime, "bot", (state, board) => ({
    events: decideHiddenThread(board, state, root),
    answer: null,
  }));
  bot.log("thread-hidden", { board: runtime.board.id });
  runtime.afterwards(() => deliver(bot, runtime));
}
