import { evidencePost } from "../render/screens/evidence.ts";
import type { CommandEntry } from "./call/call.ts";
import { viewOf } from "./call/call.ts";
import { putRightButtons } from "./reply.ts";

/** How many of the replies that are shown get a button of their own: a phone shows no more. */
const BUTTONS = 5;

/** `/soc evidence REF`: everything that was replied to one question. */
export const evidence: CommandEntry = {
  name: "evidence",
  usage: "evidence REF",
  about: "Shows every reply kept for a question: who, when, the words, the files and a link.",
  who: "readers",
  takes: "item",
  obey: async (call) => {
    const { runtime, user, person } = call;
    const { board, memory } = runtime;
    const view = viewOf(call);
    const buttons = putRightButtons(
      { board, state: memory.state(), view, user, person, reply: null },
      BUTTONS,
    );
    return evidencePost(view, board, buttons);
  },
};
