import { act, PATIENCE } from "../bot/act.ts";
import { decideAskingHere } from "../core/decisions/decide-asking-here.ts";
import { askedPost } from "../render/answers/asked.ts";
import { notAskedPost } from "../render/answers/not-asked.ts";
import { toBePosted } from "./ask.ts";
import type { CommandEntry } from "./call/call.ts";

/** `/soc ask-here`: asks the open questions in those of the board's channels in which they do not stand. */
export const askHere: CommandEntry = {
  name: "ask-here",
  usage: "ask-here [BOARD]",
  about: "Asks the open questions in the board's channels where they do not stand, such as a new one.",
  who: "deciders",
  speaks: () => true,
  takes: "board",
  obey: async ({ bot, runtime, by }) => {
    const now = bot.clock.now();
    const decision = await act(
      bot,
      runtime,
      by,
      (state) => decideAskingHere(runtime.board, state, now),
      PATIENCE,
    );
    if (decision.kind === "refused") return notAskedPost(decision.because, null, runtime.board);
    return askedPost(
      decision.prompts.map((each) => toBePosted(runtime, each)),
      runtime.board,
    );
  },
};
