import { spotOf } from "../address.ts";
import type { Activity } from "./activity.ts";
import type { Incoming } from "./incoming.ts";
import type { Known } from "./known.ts";
import type { Typed } from "./read-text.ts";
import { replyUnder } from "./reply.ts";

/**
 * What somebody wrote, changed, deleted or brought back to the bot alone, or at the root of a channel. It is a thread of its own.
 */
export function words(
  activity: Activity,
  kind: "new" | "changed" | "restored" | "withdrawn",
  typed: Typed,
  known: Known,
): Incoming {
  const id = activity.id ?? "";
  if (id === "") return { kind: "ignored", because: "words that do not say which" };
  const alone = activity.conversation.conversationType === "personal";
  const { reply, untold } = replyUnder(activity, kind, typed, known, id, alone ? null : id);
  const beside = alone ? "alone" : "channel";
  const called = !alone && typed.mentioned;
  return { kind: "words", words: { reply, beside, called }, untold, spot: spotOf(activity.conversation.id) };
}
