import type { Self } from "../api/identity.ts";
import type { SlackMessage } from "./message-shape.ts";

/** Who speaks when Slack says something itself: notices, tombstones, a workspace whose keys were withdrawn. */
const SLACK_ITSELF: ReadonlySet<string> = new Set(["USLACKBOT", "USLACK", "UREVOKEDU"]);

/** Whose a message is. A modern app's post looks like a person's, but for its `bot_id`. */
export function authorKind(
  { user, bot_id, subtype }: Pick<SlackMessage, "user" | "bot_id" | "subtype">,
  self: Pick<Self, "user" | "bot">,
): "own" | "slack" | "bot" | "person" {
  if (user === self.user || (bot_id !== null && bot_id === self.bot)) return "own";
  if (user !== null && SLACK_ITSELF.has(user)) return "slack";
  if (bot_id !== null || subtype === "bot_message" || user === null) return "bot";
  return "person";
}
