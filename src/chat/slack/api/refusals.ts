/** What a word with which Slack refuses comes to, and what people can do about it. */
type Refusal =
  | { readonly kind: "not-allowed"; readonly because: string; readonly fix: string }
  | { readonly kind: "gone"; readonly because: string }
  | { readonly kind: "in-doubt"; readonly because: string };

const INVITE = "type /invite @soc-questions in it";

const NOT_IN_CHANNEL: Refusal = {
  kind: "not-allowed",
  because: "the bot is not in the channel",
  fix: `Open the channel in Slack and ${INVITE}.`,
};
const NO_CHANNEL: Refusal = {
  kind: "not-allowed",
  because: "Slack knows no such channel, or it is private and the bot is not in it",
  fix: `Check the channel's id in the settings (in Slack: the channel's name, About, Channel ID), and ${INVITE}.`,
};
const ARCHIVED: Refusal = {
  kind: "not-allowed",
  because: "the channel is archived",
  fix: "Unarchive the channel in Slack, or give the board another channel in the settings.",
};
const RESTRICTED: Refusal = {
  kind: "not-allowed",
  because: "the channel or the workspace does not let the bot post there",
  fix: "Ask a workspace owner to let apps post in the channel: its name, Settings, Posting permissions.",
};
const NO_DIRECT: Refusal = {
  kind: "not-allowed",
  because: "Slack opens no direct message to this person",
  fix: "Check the person's slack id in the settings, and that their account is active and may talk to apps.",
};
const NO_FILES: Refusal = {
  kind: "not-allowed",
  because: "the workspace takes no files from the bot",
  fix: "Ask a workspace owner to allow apps to upload files, or to make room for them.",
};
const CONNECT: Refusal = {
  kind: "not-allowed",
  because: "Slack Connect does not let the bot do this in a channel shared with another organisation",
  fix: "Ask the administrators of both organisations to allow apps in the shared channel.",
};
const NO_LONGER: Refusal = {
  kind: "not-allowed",
  because: "Slack does not let the bot change this message",
  fix: "Nothing to do: what is kept is not touched by it, only the message shows an older state.",
};
const OUR_FAULT: Refusal = {
  kind: "not-allowed",
  because: "Slack does not take the form of what the bot wants to say",
  fix: "Report it to whoever looks after the bot: this is a fault of the bot.",
};
const DELETED: Refusal = { kind: "gone", because: "the message was deleted on Slack" };
const MAYBE: Refusal = { kind: "in-doubt", because: "Slack had a fault of its own and may have done it" };

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
  user_not_found: NO_DIRECT,
  users_not_found: NO_DIRECT,
  user_not_visible: NO_DIRECT,
  user_disabled: NO_DIRECT,
  cannot_dm_bot: NO_DIRECT,
  messages_tab_disabled: NO_DIRECT,
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

/** What a refusal that concerns this one message comes to. A word never heard of is told with where to look it up. */
export function refusalFor(code: string, method: string): Refusal {
  const known = CODES[code];
  if (known !== undefined) return known;
  if (code.startsWith("restricted_action")) return RESTRICTED;
  if (code.startsWith("slack_connect")) return CONNECT;
  if (!/^[a-z][a-z0-9_]*$/.test(code))
    return { kind: "in-doubt", because: "Slack gave no answer that can be read" };
  return {
    kind: "not-allowed",
    because: `Slack refuses: ${code}`,
    fix: `Look the word up at https://docs.slack.dev/reference/methods/${method}.`,
  };
}
