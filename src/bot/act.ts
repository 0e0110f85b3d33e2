import type { By } from "../core/model/by.ts";
import type { EventBody } from "../core/model/events.ts";
import type { BoardState } from "../core/model/state.ts";
import type { BoardRuntime, Bot } from "./bot.ts";
import { deliver } from "./deliver.ts";
import { intend } from "./delivery/intend.ts";
import { refreshAll } from "./refresh.ts";

/** What a decision on a person's wish comes to: events when it is granted, a reason when it is not. */
type Decision =
  | { readonly kind: "decided"; readonly events: readonly EventBody[] }
  | { readonly kind: "refused" };

/**
 * Does what somebody may and wants to do: decides on it on the newest state, writes it down, and afterwards says what
 * follows from it and brings the posts up to date. Returns the decision once it is on disk.
 */
export async function act<R extends Decision>(
  bot: Bot,
  runtime: BoardRuntime,
  by: By,
  rule: (state: BoardState) => R,
): Promise<R> {
  let decision = rule(runtime.memory.state());
  await intend(bot, runtime, by, (state) => {
    decision = rule(state);
    return decision.kind === "decided" ? decision.events : [];
  });
  if (decision.kind === "decided") {
    bot.afterwards(async () => {
      await deliver(bot, runtime);
      await refreshAll(bot, runtime);
    });
  }
  return decision;
}
