import type { BoardState } from "../../core/model/state.ts";
import type { BoardRuntime, Bot } from "../bot.ts";

/**
 * The state of a board, once all that is in it is flushed. Memory runs ahead of the disk: what is said must rest on this
 * state, or a crash could leave a message standing of which the journal knows no intent.
 */
export function flushedState({ clock }: Pick<Bot, "clock">, { memory }: BoardRuntime): Promise<BoardState> {
  return memory.commit(clock.now(), "bot", (state) => ({ events: [], answer: state }));
}
