import type { CommandEntry } from "./call.ts";
import { decideWithReason } from "./decide-with-reason.ts";

/** `/soc not-applicable REF REASON`: closes an item that does not concern the board, asked or not. */
export const notApplicable: CommandEntry = {
  name: "not-applicable",
  usage: "not-applicable REF [red:|amber:|green:] REASON",
  about: "Closes a question that does not concern the board, and says why.",
  who: "deciders",
  takes: "item",
  obey: (call) => decideWithReason(call, "not-applicable", "not-applicable"),
};
