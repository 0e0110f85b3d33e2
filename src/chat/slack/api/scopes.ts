import { METHODS } from "./methods.ts";

/** Every event this adapter wants to be told of, and the permissions Slack asks for it. */
export const EVENTS = {
  app_home_opened: [],
  app_mention: ["app_mentions:read"],
  app_uninstalled: [],
  channel_archive: ["channels:read"],
  channel_deleted: ["channels:read"],
  channel_id_changed: ["channels:read", "groups:read"],
  channel_left: ["channels:read"],
  channel_rename: ["channels:read"],
  channel_unarchive: ["channels:read"],
  group_archive: ["groups:read"],
  group_deleted: ["groups:read"],
  group_left: ["groups:read"],
  group_rename: ["groups:read"],
  group_unarchive: ["groups:read"],
  member_joined_channel: ["channels:read", "groups:read"],
  member_left_channel: ["channels:read", "groups:read"],
  "message.channels": ["channels:history"],
  "message.groups": ["groups:history"],
  "message.im": ["im:history"],
  tokens_revoked: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The permissions the bot needs, and no more: for what it calls, what it is told of, and its slash command. */
export function neededScopes(): readonly string[] {
  const all = [...Object.values(METHODS), ...Object.values(EVENTS)].flat();
  return [...new Set<string>([...all, "commands"])].toSorted();
}
