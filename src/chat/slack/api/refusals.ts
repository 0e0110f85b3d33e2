import type { Reason } from "../../../core/model/reason.ts";
import { asWord } from "../../../core/names/word.ts";
import { SlackRefusal } from "./slack-refusal.ts";

/** What a word with which Slack refuses comes to. */
type Refusal = { readonly kind: "not-allowed" | "gone" | "in-doubt"; readonly reason: Reason };

const NOT_IN_CHANNEL: Refusal = { kind: "not-allowed", reason: { code: "slack-not-in-channel", facts: {} } };
const NO_CHANNEL: Refusal = { kind: "not-allowed", reason: { code: "slack-no-channel", facts: {} } };
const ARCHIVED: Refusal = { kind: "not-allowed", reason: { code: "slack-archived", facts: {} } };
const RESTRICTED: Refusal = { kind: "not-allowed", reason: { code: "slack-restricted", facts: {} } };
const NO_DIRECT: Refusal = { kind: "not-allowed", reason: { code: "slack-no-direct", facts: {} } };
const NO_PERSON: Refusal = { kind: "not-allowed", reason: { code: "slack-no-person", facts: {} } };
const PERSON_CLOSED: Refusal = { kind: "not-allowed", reason: { code: "slack-person-closed", facts: {} } };
const MESSAGES_OFF: Refusal = { kind: "not-allowed", reason: { code: "slack-messages-off", facts: {} } };
const NO_FILES: Refusal = { kind: "not-allowed", reason: { code: "slack-no-files", facts: {} } };
const CONNECT: Refusal = { kind: "not-allowed", reason: { code: "slack-connect", facts: {} } };
const NO_LONGER: Refusal = { kind: "not-allowed", reason: { code: "slack-no-edit", facts: {} } };
const OUR_FAULT: Refusal = { kind: "not-allowed", reason: { code: "slack-form", facts: {} } };
const DELETED: Refusal = { kind: "gone", reason: { code: "slack-deleted", facts: {} } };
const MAYBE: Refusal = { kind: "in-doubt", reason: { code: "slack-maybe", facts: {} } };

const CODES: Readonly<Record<string, Refusal>> = {
  not_in_channel: NOT_IN_CHANNEL,
  channel_not_found: NO_CHANNEL,
  is_archived: ARCHIVED,
  is_inactive: ARCHIVED,
  no_permission: RESTRICTED,
  access_denied: RESTRICTED,
  team_access_not_granted: RESTRICTED,
  user_is_restricted: RESTRICTED,
  ekm_access_denied: RESTRICTED,
  user_not_found: NO_PERSON,
  users_not_found: NO_PERSON,
  user_not_visible: NO_DIRECT,
  user_disabled: PERSON_CLOSED,
  cannot_dm_bot: NO_DIRECT,
  messages_tab_disabled: MESSAGES_OFF,
  not_enough_users: NO_DIRECT,
  user_not_in_channel: NO_DIRECT,
  file_uploads_disabled: NO_FILES,
  file_uploads_except_images_disabled: NO_FILES,
  storage_limit_reached: NO_FILES,
  over_file_size_limit: NO_FILES,
  cant_update_message: NO_LONGER,
  edit_window_closed: NO_LONGER,
  invalid_blocks: OUR_FAULT,
  invalid_blocks_format: OUR_FAULT,
  msg_blocks_too_long: OUR_FAULT,
  msg_too_long: OUR_FAULT,
  no_text: OUR_FAULT,
  metadata_too_large: OUR_FAULT,
  invalid_metadata_format: OUR_FAULT,
  invalid_arguments: OUR_FAULT,
  message_not_found: DELETED,
  thread_not_found: DELETED,
  cannot_reply_to_message: DELETED,
  fatal_error: MAYBE,
  internal_error: MAYBE,
  service_unavailable: MAYBE,
  request_timeout: MAYBE,
  team_added_to_org: MAYBE,
  org_login_required: MAYBE,
};

/** What a refusal that concerns this one message comes to. A word never heard of is told as it is. */
export function refusalFor(code: string, method: string): Refusal {
  const known = CODES[code];
  if (known !== undefined) return known;
  if (code.startsWith("restricted_action")) return RESTRICTED;
  if (code.startsWith("slack_connect")) return CONNECT;
  if (!/^[a-z][a-z0-9_]*$/.test(code))
    return { kind: "in-doubt", reason: { code: "slack-unreadable", facts: {} } };
  return {
    kind: "not-allowed",
    reason: { code: "slack-refused", facts: { word: asWord(code), method: asWord(method) } },
  };
}

/** What Slack says of direct messages as it does of channels, and what it then means: of somebody whose account was closed. */
const DIRECT: Readonly<Record<string, Refusal>> = {
  is_archived: PERSON_CLOSED,
  is_inactive: PERSON_CLOSED,
  not_in_channel: NO_DIRECT,
  channel_not_found: NO_DIRECT,
};

/** The same refusal as it is to be understood of a direct message to one person. */
export function ofDirectMessage(refusal: SlackRefusal): SlackRefusal {
  const meant = DIRECT[refusal.code];
  return meant === undefined ? refusal : new SlackRefusal(refusal.code, meant);
}
