import { act } from "../bot/act.ts";
import { deliver } from "../bot/deliver.ts";
import { decideAsking } from "../core/decisions/decide-asking.ts";
import { whereAsked } from "../core/item/where-asked.ts";
import type { ItemId } from "../core/model/ids.ts";
import type { BoardState } from "../core/model/state.ts";
import { itemIn } from "../core/model/state.ts";
import { itemView } from "../core/views/item-view.ts";
import { askedPost } from "../render/answers/done.ts";
import { notAskedPost } from "../render/answers/not-asked.ts";
import type { CommandEntry } from "./call.ts";

/** `/soc ask [REF]`: asks the next questions, or one, now. */
export const ask: CommandEntry = {
  name: "ask",
  usage: "ask [REF]",
  about: "Asks the next questions now, or the one you name.",
  who: "deciders",
  takes: "board or item",
  obey: async ({ bot, runtime, by, item }) => {
    const { board, memory } = runtime;
    // What is in doubt is looked for once more, before whoever asks is believed that it does not stand.
    if (item !== null && isInDoubt(memory.state(), item)) await deliver(bot, runtime, true);
    const now = bot.clock.now();
    const decision = await act(bot, runtime, by, (state) => decideAsking(board, state, item, now));
    const view = (id: ItemId) => itemView(board, memory.state(), id, now);
    if (decision.kind === "decided") return askedPost(decision.items.map(view), board);
    return notAskedPost(decision.because, item === null ? null : view(item), board);
  },
};

function isInDoubt(state: BoardState, item: ItemId): boolean {
  return whereAsked(state, itemIn(state, item)).doubtful.length > 0;
}
