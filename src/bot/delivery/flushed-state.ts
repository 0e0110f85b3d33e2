import type { BoardState } from "../../core/model/state.ts";
import type { BoardRuntime, Bot } from "../bot.ts";
import { intend } from "./intend.ts";

/**
 * The state of a board, once all that is in it is flushed. Memory runs ahead of the disk: what is said must rest on this
 * state, or a crash could leave a message standing of which the journal knows no intent.
 */
export async function flushedState(bot: Pick<Bot, "clock">, runtime: BoardRuntime): Promise<BoardState> {
  const { answer } = await intend(bot, runtime, "bot", (state) => ({ events: [], answer: state }));
  return answer;
}
