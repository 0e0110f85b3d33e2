import { act } from "../bot/act.ts";
import { decideUndo } from "../core/decisions/decide-undo.ts";
import { takenBackPost } from "../render/answers/done.ts";
import { refusedPost } from "../render/answers/refused.ts";
import type { CommandEntry } from "./call.ts";
import { viewOf } from "./call.ts";
import { noFields } from "./fields.ts";

/** `/soc undo REF`: takes back the last decision on an item; given again, the one before it. */
export const undo: CommandEntry = {
  name: "undo",
  usage: "undo REF",
  about: "Takes back the last decision on a question; given again, the one before it.",
  who: "deciders",
  takes: "item",
  pressed: () => noFields,
  obey: async (call) => {
    const { bot, runtime, by, item } = call;
    const decision = await act(bot, runtime, by, (state) => decideUndo(state, item));
    const view = viewOf(call);
    const taken = view.takenBack.at(-1);
    return decision.kind === "refused" || taken === undefined
      ? refusedPost("nothing to take back", view, runtime.board)
      : takenBackPost(view, taken, runtime.board);
  },
};
