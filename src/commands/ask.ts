import { act, PATIENCE } from "../bot/act.ts";
import type { BoardRuntime } from "../bot/bot.ts";
import { deliver } from "../bot/deliver.ts";
import { decideAsking } from "../core/decisions/decide-asking.ts";
import { promptReference } from "../core/item/prompt-reference.ts";
import { whereAsked } from "../core/item/where-asked.ts";
import type { Delivery } from "../core/model/delivery.ts";
import type { BoardState } from "../core/model/state.ts";
import { itemIn } from "../core/model/state.ts";
import type { ItemId } from "../core/names/ids.ts";
import { deliveryStanding } from "../core/views/delivery-standing.ts";
import { itemView } from "../core/views/item-view.ts";
import { askedPost } from "../render/answers/asked.ts";
import { notAskedPost } from "../render/answers/not-asked.ts";
import type { ToBePosted } from "../render/answers/obstacles.ts";
import type { CommandEntry } from "./call/call.ts";

/** `/soc ask [REF]`: asks the next questions, or one, now. */
export const ask: CommandEntry = {
  name: "ask",
  usage: "ask [REF]",
  about: "Asks the next questions now, or the one you name.",
  who: "deciders",
  speaks: () => true,
  takes: "board or item",
  obey: async ({ bot, runtime, by, item }) => {
    const { board, memory } = runtime;
    // What is in doubt is looked for once more, before whoever asks is believed that it does not stand.
    if (item !== null && isInDoubt(memory.state(), item)) await deliver(bot, runtime, true);
    const now = bot.clock.now();
    const decision = await act(
      bot,
      runtime,
      by,
      (state, asOf) => decideAsking(asOf, state, item, now),
      PATIENCE,
    );
    if (decision.kind === "decided")
      return askedPost(
        decision.prompts.map((each) => toBePosted(runtime, each)),
        board,
      );
    const about = item === null ? null : itemView(board, memory.state(), item, now);
    return notAskedPost(decision.because, about, board);
  },
};

/** How a question stands that was asked just now, by its reference. */
export function toBePosted({ memory, givenUp }: BoardRuntime, delivery: Delivery): ToBePosted {
  const state = memory.state();
  return {
    what: promptReference(state, delivery) ?? "",
    standing: deliveryStanding(state, delivery.key, givenUp),
  };
}

function isInDoubt(state: BoardState, item: ItemId): boolean {
  return whereAsked(state, itemIn(state, item)).doubtful.length > 0;
}
