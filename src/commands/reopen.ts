import type { CommandEntry } from "./call.ts";
import { decideWithReason } from "./decide-with-reason.ts";

/** `/soc reopen REF REASON`: more evidence is wanted; the item is open until there is some. */
export const reopen: CommandEntry = {
  name: "reopen",
  usage: "reopen REF [red:|amber:|green:] REASON",
  about: "Opens the question again because more evidence is wanted, and says why.",
  who: "deciders",
  takes: "item",
  obey: (call) => decideWithReason(call, "more-evidence", "reopen"),
};
