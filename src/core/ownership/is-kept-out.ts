import type { ReasonCode } from "../model/reason.ts";
import type { SeenChannel } from "./standing-post.ts";

/** What keeps the bot from posting in a channel as much as from looking there. */
const KEPT_OUT: ReadonlySet<ReasonCode> = new Set([
  "slack-not-in-channel",
  "slack-no-channel",
  "slack-archived",
  "slack-connect",
  "teams-not-installed",
  "teams-no-channel",
  "teams-team-unknown",
] as const);

/** Whether the bot is not let into a channel at all: nothing can be said there, and once it is let in it looks itself. */
export function isKeptOut(seen: SeenChannel): boolean {
  return seen.kind === "unseen" && KEPT_OUT.has(seen.why.code);
}
