import type { Reason, ReasonCode } from "../model/reason.ts";
import type { Silence } from "./whose-channels.ts";

/** What keeps the bot from posting in a channel as much as from looking there. */
const KEPT_OUT: ReadonlySet<ReasonCode> = new Set([
  "slack-not-in-channel",
  "slack-no-channel",
  "slack-archived",
  "slack-connect",
  "teams-not-installed",
  "teams-no-channel",
] as const);

/** Whether the bot is not let into a channel at all: nobody's word helps there, and once it is in it looks itself. */
export function isKeptOut(silence: Silence): boolean {
  return silence.code === "channel-unseen" && KEPT_OUT.has(silence.facts.why.code);
}

/** Why nothing is said on a board, as people are told: of a channel that does not let the bot in just that. */
export function shownSilence(silence: Silence): Reason {
  return silence.code === "channel-unseen" && isKeptOut(silence) ? silence.facts.why : silence;
}
