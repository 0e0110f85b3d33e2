import { readRating } from "../core/read-rating.ts";
import type { CommandEntry } from "./call.ts";
import { decideOutcome } from "./decide-outcome.ts";

/** `/soc accept REF`: closes an answered item, with a rating and a note if somebody gives them. */
export const accept: CommandEntry = {
  name: "accept",
  usage: "accept REF [red|amber|green] [NOTE]",
  about: "Accepts the evidence and closes the question, with a rating and a note if you like.",
  who: "deciders",
  takes: "item",
  obey: (call) => {
    const { rating, rest } = readRating(call.rest, "optional");
    return decideOutcome(call, { outcome: "accepted", rating, reason: rest === "" ? null : rest });
  },
};
