import type { Self } from "../api/identity.ts";
import type { SlackMessage } from "./message-shape.ts";

/** What Slack writes into a channel itself, and what is only told to clients. Never anybody's words. */
const NOTICES: ReadonlySet<string> = new Set([
  "assistant_app_thread",
  "bot_add",
  "bot_disable",
  "bot_enable",
  "bot_remove",
  "channel_archive",
  "channel_canvas_updated",
  "channel_convert_to_private",
  "channel_convert_to_public",
  "channel_join",
  "channel_leave",
  "channel_name",
  "channel_posting_permissions",
  "channel_purpose",
  "channel_topic",
  "channel_unarchive",
  "ekm_access_denied",
  "group_archive",
  "group_join",
  "group_leave",
  "group_name",
  "group_purpose",
  "group_topic",
  "group_unarchive",
  "huddle_thread",
  "joiner_notification",
  "joiner_notification_for_inviter",
  "message_locked",
  "message_replied",
  "pinned_item",
  "reminder_add",
  "sh_room_created",
  "sh_room_shared",
  "tombstone",
  "unpinned_item",
]);

/** Who speaks when Slack says something itself: notices, tombstones, a workspace whose keys were withdrawn. */
const SLACK_ITSELF: ReadonlySet<string> = new Set(["USLACKBOT", "USLACK", "UREVOKEDU"]);

/**
 * Whose a message is. An app's post looks like a person's, but for its `bot_id`; so does what a person writes through an app.
 * Which of the two it is, only their account tells.
 */
export function authorKind(
  { user, bot_id, subtype }: Pick<SlackMessage, "user" | "bot_id" | "subtype">,
  self: Pick<Self, "user" | "bot">,
): "own" | "bot" | "person" {
  if (user === self.user || (bot_id !== null && bot_id === self.bot)) return "own";
  return subtype === "bot_message" || user === null ? "bot" : "person";
}

/** Whether nobody wrote a message: one judgement for what is heard and for what is read back. */
export function isNotice({ user, subtype }: Pick<SlackMessage, "user" | "subtype">): boolean {
  return (user !== null && SLACK_ITSELF.has(user)) || (subtype !== null && NOTICES.has(subtype));
}

/** The person for whom a workflow posted what they filled in: it names them in its text. Null: it is no such post. */
export function submitterOf(
  { bot_profile, subtype, text }: Pick<SlackMessage, "bot_profile" | "subtype" | "text">,
  self: Pick<Self, "user">,
): string | null {
  const isWorkflow = bot_profile?.is_workflow_bot === true || subtype === "bot_message";
  const [, named = null] = isWorkflow ? (/<@([UW][A-Z0-9]{1,30})(?:\|[^<>]*)?>/.exec(text ?? "") ?? []) : [];
  return named === self.user ? null : named;
}
