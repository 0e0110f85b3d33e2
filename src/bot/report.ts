import type { Trouble } from "../chat/chat.ts";
import type { Board } from "../core/model/board.ts";
import { reasonLine } from "../core/model/reason-line.ts";
import type { BoardState } from "../core/model/state.ts";
import { noticeOnce } from "../core/plan/notice.ts";
import { reasonWords } from "../render/words/reasons/reason-words.ts";
import type { BoardRuntime, Bot } from "./bot.ts";
import { deliver } from "./deliver.ts";
import { intend } from "./delivery/intend.ts";

/**
 * Tells the secretaries of the boards concerned of something that only people can mend, once for the same trouble, and
 * the log. Trouble that is about no channel concerns every board.
 */
export async function report(bot: Bot, trouble: Trouble): Promise<void> {
  const { id, channel, reason } = trouble;
  bot.log("trouble-reported", { id, channel, reason: reasonLine(reason), ...reasonWords(reason) });
  const ids =
    channel === null ? bot.boards.settings().map((board) => board.id) : await bot.boards.boardsIn(channel);
  await bot.boards.each(ids, async (runtime) => {
    // One may only have threads there, from before its settings were changed.
    if (channel === null || runtime.board.channels.includes(channel)) await tell(bot, runtime, trouble);
  });
}

async function tell(bot: Bot, runtime: BoardRuntime, { id, reason }: Trouble): Promise<void> {
  const notice = (state: BoardState, board: Board) =>
    noticeOnce(board, state, { kind: "trouble", reason }, `trouble ${board.id} ${id}`);
  if (notice(runtime.memory.state(), runtime.board).length === 0) return;
  await intend(bot, runtime, "bot", (state, board) => ({ events: notice(state, board), answer: null }));
  runtime.afterwards(() => deliver(bot, runtime));
}
