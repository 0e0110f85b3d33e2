import { evidencePost } from "../render/screens/evidence.ts";
import type { CommandEntry } from "./call.ts";
import { viewOf } from "./call.ts";

/** `/soc evidence REF`: everything that was replied to one question. */
export const evidence: CommandEntry = {
  name: "evidence",
  usage: "evidence REF",
  about: "Shows every reply kept for a question: who, when, the words, the files and a link.",
  who: "readers",
  takes: "item",
  obey: async (call) => evidencePost(viewOf(call), call.runtime.board),
};
