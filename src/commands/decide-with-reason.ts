import type { Post } from "../chat/post.ts";
import type { Outcome } from "../core/item.ts";
import { readRating } from "../core/read-rating.ts";
import { reasonMissingPost } from "../render/reason-missing.ts";
import type { ItemCall } from "./call.ts";
import { decideOutcome } from "./decide-outcome.ts";

/** An outcome that needs a reason: without one, says how to give it and decides nothing. */
export async function decideWithReason(call: ItemCall, outcome: Outcome, command: string): Promise<Post> {
  const { rating, rest: reason } = readRating(call.rest, "required");
  if (reason === "") return reasonMissingPost(`${command} ${call.reference} REASON`);
  return decideOutcome(call, { outcome, rating, reason });
}
