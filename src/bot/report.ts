import type { Trouble } from "../chat/chat.ts";
import type { BoardState } from "../core/model/state.ts";
import { noticeOnce } from "../core/plan/notice.ts";
import type { BoardRuntime, Bot } from "./bot.ts";
import { deliver } from "./deliver.ts";
import { intend } from "./delivery/intend.ts";

/**
 * Tells the secretaries of the boards concerned of something that only people can mend, once for the same trouble, and
 * the log. Trouble that is about no channel concerns every board.
 */
export async function report(bot: Bot, { id, channel, because, fix }: Trouble): Promise<void> {
  bot.log("trouble-reported", { id, channel, because, fix });
  const ids =
    channel === null ? bot.boards.settings().map((board) => board.id) : await bot.boards.boardsIn(channel);
  await bot.boards.each(ids, async (runtime) => {
    // One may only have threads there, from before its settings were changed.
    if (channel === null || runtime.board.channels.includes(channel))
      await tell(bot, runtime, id, because, fix);
  });
}

async function tell(
  bot: Bot,
  runtime: BoardRuntime,
  id: string,
  because: string,
  fix: string,
): Promise<void> {
  const { board, memory } = runtime;
  const notice = (state: BoardState) =>
    noticeOnce(board, state, { kind: "trouble", because, fix }, `trouble ${board.id} ${id}`);
  if (notice(memory.state()).length === 0) return;
  await intend(bot, runtime, "bot", notice);
  runtime.afterwards(() => deliver(bot, runtime));
}
