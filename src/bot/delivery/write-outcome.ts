import type { Board } from "../../core/model/board.ts";
import type { EventBody } from "../../core/model/events.ts";
import type { BoardState } from "../../core/model/state.ts";
import { reasonWords } from "../../render/words/reasons/reason-words.ts";
import type { BoardRuntime, Bot } from "../bot.ts";
import { intend } from "./intend.ts";

/**
 * Writes down what became of a delivery on a board, as far as people read something new of it, and remembers until when it is
 * held. What is refused for a month is tried again every half hour, and that is no line in the journal each time; a process
 * that starts tries it at once. Rejects as `BoardMemory.commit` does.
 *
 * @param became is pure, and may be asked several times
 */
export async function writeOutcome(
  bot: Pick<Bot, "clock">,
  runtime: BoardRuntime,
  became: (state: BoardState, board: Board) => readonly EventBody[],
): Promise<void> {
  const { answer } = await intend(bot, runtime, "bot", (state, board) => {
    const events = became(state, board);
    return { events: events.filter((event) => isNews(state, event)), answer: events };
  });
  for (const event of answer) if (event.kind === "held") runtime.retries.set(event.key, event.until);
}

/** A pause that the platform asked for is written down each time: it is kept to after a start too. */
function isNews({ pending }: BoardState, event: EventBody): boolean {
  if (event.kind !== "held" || event.why === "pause") return true;
  const held = pending.get(event.key)?.held ?? null;
  if (held === null || held.why !== event.why) return true;
  const [before, now] = [reasonWords(held.reason), reasonWords(event.reason)];
  return before.because !== now.because || before.fix !== now.fix;
}
