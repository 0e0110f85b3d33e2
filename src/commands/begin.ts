import { act } from "../bot/act.ts";
import { lookAround } from "../bot/look-around.ts";
import { wakeBoard } from "../bot/wake.ts";
import { decideBegin } from "../core/decisions/decide-begin.ts";
import { begunPost, silentPost } from "../render/answers/silent.ts";
import type { CommandEntry } from "./call/call.ts";

/** `/soc begin`: somebody has looked where the bot cannot, and no question stands in the board's channels yet. */
export const begin: CommandEntry = {
  name: "begin",
  usage: "begin [BOARD]",
  about:
    "Lets the bot begin where it cannot see whether questions stand in the channel already, and you can.",
  who: "deciders",
  takes: "board",
  obey: async ({ bot, runtime, by }) => {
    const { board, faults } = runtime;
    if (faults.silent === null) await lookAround(bot, runtime);
    const { silent } = faults;
    const now = bot.clock.now();
    const decision = await act(bot, runtime, by, () => decideBegin(silent, now));
    if (decision.kind === "refused")
      return decision.because === "something stands" && silent !== null
        ? silentPost(board, silent)
        : begunPost(board, "not asked for");
    await lookAround(bot, runtime);
    runtime.afterwards(() => wakeBoard(bot, runtime));
    return begunPost(board, null);
  },
};
