import type { Self } from "../api/identity.ts";
import { channelWith, instantOf } from "../slack-refs.ts";
import type { ChannelEvent } from "./event-shape.ts";
import type { Incoming } from "./incoming.ts";

/** What becomes of a channel: the name it has in the id of the trouble, and the reason. */
const TROUBLES = {
  archive: { what: "archived", code: "slack-channel-archived" },
  deleted: { what: "deleted", code: "slack-channel-deleted" },
  left: { what: "left", code: "slack-channel-left" },
} as const;

type Fate = keyof typeof TROUBLES;

const IGNORED: Readonly<Record<string, string>> = {
  channel_rename: "a channel was renamed; it keeps its id",
  group_rename: "a channel was renamed; it keeps its id",
};

/** Reads an event about a channel, about the bot's place in one, or about the app. */
export function channelEvent(event: ChannelEvent, self: Self): Incoming {
  const { type, channel, user } = event;
  switch (type) {
    case "app_home_opened":
      if (event.tab === "messages" || user === null) return ignored("not the home tab");
      return { kind: "home", user };
    case "member_joined_channel":
    case "member_left_channel":
      if (user !== self.user || channel === null) return ignored("somebody else came or went");
      return type === "member_joined_channel" ? { kind: "back", channel } : trouble("left", channel, event);
    case "channel_unarchive":
    case "group_unarchive":
      return channel === null ? ignored("no channel is named") : { kind: "back", channel };
    case "channel_id_changed":
      return renumbered(event);
    case "app_uninstalled":
      return dismissed("slack-app-removed");
    case "tokens_revoked":
      return event.tokens?.bot.length === 0
        ? ignored("somebody's own token was revoked, not the bot's")
        : dismissed("slack-token-revoked");
  }
  const [, fate = ""] = /^(?:channel|group)_(\w+)$/.exec(type) ?? [];
  if (isFate(fate) && channel !== null) return trouble(fate, channel, event);
  return ignored(IGNORED[type] ?? `an event of no concern: ${type}`);
}

function isFate(fate: string): fate is Fate {
  return Object.hasOwn(TROUBLES, fate);
}

function trouble(fate: Fate, id: string, { event_ts }: ChannelEvent): Incoming {
  const { what, code } = TROUBLES[fate];
  const channel = channelWith(id);
  return {
    kind: "trouble",
    trouble: {
      id: `slack ${what} ${id} ${dayOf(event_ts)}`.trim(),
      channel,
      reason: { code, facts: { channel } },
    },
  };
}

/** Channels that are shared with another organisation can get a new id. */
function renumbered({ old_channel_id: before, new_channel_id: after }: ChannelEvent): Incoming {
  if (before === null || after === null) return ignored("no channel is named");
  return {
    kind: "trouble",
    trouble: {
      id: `slack renumbered ${before} ${after}`,
      channel: channelWith(before),
      reason: {
        code: "slack-channel-renumbered",
        facts: { channel: channelWith(before), now: channelWith(after) },
      },
    },
  };
}

function dismissed(code: "slack-app-removed" | "slack-token-revoked"): Incoming {
  return { kind: "dismissed", reason: { code, facts: {} } };
}

/** A trouble of another day is another one; Slack's two events about one removal are not. */
function dayOf(ts: string | null): string {
  return ts === null ? "" : instantOf(ts).slice(0, 10);
}

function ignored(because: string): Incoming {
  return { kind: "ignored", because };
}
