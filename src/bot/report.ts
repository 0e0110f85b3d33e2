import type { Trouble } from "../chat/chat.ts";
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
  const runtimes = bot.runtimes.filter(({ board }) => channel === null || board.channels.includes(channel));
  await Promise.all(runtimes.map((runtime) => tell(bot, runtime, trouble)));
}

async function tell(bot: Bot, runtime: BoardRuntime, { id, reason }: Trouble): Promise<void> {
  const { board, memory } = runtime;
  const notice = (state: BoardState) =>
    noticeOnce(board, state, { kind: "trouble", reason }, `trouble ${board.id} ${id}`);
  if (notice(memory.state()).length === 0) return;
  await intend(bot, runtime, "bot", notice);
  bot.afterwards(() => deliver(bot, runtime));
}
