import { within } from "../async/within.ts";
import type { Board } from "../core/model/board.ts";
import type { EventBody } from "../core/model/events.ts";
import type { BoardState } from "../core/model/state.ts";
import type { By } from "../core/names/by.ts";
import type { BoardRuntime, Bot } from "./bot.ts";
import { deliver } from "./deliver.ts";
import { intend } from "./delivery/intend.ts";
import { refreshAll } from "./refresh.ts";

/** What a decision on a person's wish comes to: events when it is granted, a reason when it is not. */
type Decision =
  | { readonly kind: "decided"; readonly events: readonly EventBody[] }
  | { readonly kind: "refused" };

/** In milliseconds: how long whoever asks for a post waits to be told that it stands. */
export const PATIENCE = 3_000;

/**
 * Does what somebody may and wants to do: decides on it on the newest state, writes it down, and afterwards says what
 * follows from it and brings the posts up to date. Returns the decision once it is on disk.
 *
 * @param rule is pure, and may be asked several times: only what it said last is done
 * @param patience for how many milliseconds it also waits for what follows to be said
 */
export async function act<R extends Decision>(
  bot: Bot,
  runtime: BoardRuntime,
  by: By,
  rule: (state: BoardState, board: Board) => R,
  patience = 0,
): Promise<R> {
  const { answer: decision } = await intend(bot, runtime, by, (state, board) => {
    const ruled = rule(state, board);
    return { events: ruled.kind === "decided" ? ruled.events : [], answer: ruled };
  });
  if (decision.kind === "decided") {
    const said = deliver(bot, runtime);
    runtime.afterwards(async () => {
      await said;
      await refreshAll(bot, runtime);
    });
    if (patience > 0) await within(patience, said, undefined);
  }
  return decision;
}
