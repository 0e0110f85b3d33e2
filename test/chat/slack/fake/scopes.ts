/** A kind of conversation, by which Slack tells permissions apart. */
export type Kind = "channel" | "group" | "im";

const HISTORY = { channel: "channels:history", group: "groups:history", im: "im:history" } as const;
const READ = { channel: "channels:read", group: "groups:read", im: "im:read" } as const;

/** The permissions Slack's reference gives for each method, apart from the adapter's own list. */
const BY_METHOD: Readonly<Record<string, string | Readonly<Record<Kind, string>> | null>> = {
  "auth.test": null,
  "chat.getPermalink": null,
  "views.open": null,
  "views.publish": null,
  "views.push": null,
  "views.update": null,
  "chat.postMessage": "chat:write",
  "chat.postEphemeral": "chat:write",
  "chat.update": "chat:write",
  "chat.delete": "chat:write",
  "conversations.history": HISTORY,
  "conversations.replies": HISTORY,
  "conversations.info": READ,
  "conversations.open": "im:write",
  "users.info": "users:read",
  "files.info": "files:read",
  "files.getUploadURLExternal": "files:write",
  "files.completeUploadExternal": "files:write",
};

/** The permission a call needs; null for none, undefined for a method this Slack does not have. */
export function scopeFor(method: string, kind: Kind): string | null | undefined {
  const needed = BY_METHOD[method];
  return needed !== null && typeof needed === "object" ? needed[kind] : needed;
}

/** The permission without which an event of this kind is not delivered; null for none. */
export function scopeForEvent(type: string, kind: Kind): string | null {
  if (type === "app_mention") return "app_mentions:read";
  if (type === "message") return HISTORY[kind];
  if (/^(channel|group|member)_/.test(type)) return READ[kind];
  return null;
}
