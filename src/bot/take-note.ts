import type { Board } from "../core/model/board.ts";
import type { EventBody } from "../core/model/events.ts";
import type { BoardState } from "../core/model/state.ts";
import type { BoardRuntime, Bot } from "./bot.ts";
import { deliver } from "./deliver.ts";
import { intend } from "./delivery/intend.ts";

/**
 * Writes news about a board down, and afterwards says what follows from it. What is known already costs no wait for the disk.
 * Resolves to whether it was news, once that is on disk.
 *
 * @param decide what is written down of it; nothing where it is known. Pure, and may be asked several times
 */
export async function takeNote(
  bot: Bot,
  runtime: BoardRuntime,
  decide: (state: BoardState, board: Board) => readonly EventBody[],
): Promise<boolean> {
  if (decide(runtime.memory.state(), runtime.board).length === 0) return false;
  await intend(bot, runtime, "bot", (state, board) => ({ events: decide(state, board), answer: null }));
  runtime.afterwards(() => deliver(bot, runtime));
  return true;
}
