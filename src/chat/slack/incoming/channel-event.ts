import type { Self } from "../api/identity.ts";
import { channelWith, instantOf } from "../slack-refs.ts";
import type { ChannelEvent } from "./event-shape.ts";
import type { Incoming } from "./incoming.ts";

/** What becomes of a channel, in the words of the trouble it is. */
const TROUBLES: Readonly<
  Record<string, { readonly what: string; readonly because: string; readonly fix: string }>
> = {
  archive: {
    what: "archived",
    because: "was archived in Slack: nothing can be asked or answered there",
    fix: "Unarchive it in Slack, or give the board another channel in the settings.",
  },
  deleted: {
    what: "deleted",
    because: "was deleted in Slack, and its threads with it; the evidence kept so far is safe",
    fix: "Give the board another channel in the settings, invite the bot there, and start the bot again.",
  },
  left: {
    what: "left",
    because: "can no longer be heard: the bot was removed from it",
    fix: "Open the channel in Slack and type /invite @soc-questions; what was written meanwhile is then read.",
  },
};

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
      return dismissed("the app was removed from the workspace");
    case "tokens_revoked":
      return event.tokens?.bot.length === 0
        ? ignored("somebody's own token was revoked, not the bot's")
        : dismissed("the bot's token was revoked");
  }
  const [, fate = ""] = /^(?:channel|group)_(archive|deleted|left)$/.exec(type) ?? [];
  if (fate !== "" && channel !== null) return trouble(fate, channel, event);
  return ignored(IGNORED[type] ?? `an event of no concern: ${type}`);
}

function trouble(fate: string, channel: string, { event_ts }: ChannelEvent): Incoming {
  const known = TROUBLES[fate];
  if (known === undefined) return ignored(`an unknown fate of a channel: ${fate}`);
  return {
    kind: "trouble",
    trouble: {
      id: `slack ${known.what} ${channel} ${dayOf(event_ts)}`.trim(),
      channel: channelWith(channel),
      because: `the channel ${channelWith(channel)} ${known.because}`,
      fix: known.fix,
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
      because: `Slack gave the channel ${channelWith(before)} a new id, ${after}`,
      fix: `Replace ${channelWith(before)} by ${channelWith(after)} in the settings, and start the bot again.`,
    },
  };
}

function dismissed(because: string): Incoming {
  return {
    kind: "dismissed",
    because,
    fix: "Install the app to the workspace again, put the new bot token into SLACK_BOT_TOKEN, and start the bot again.",
  };
}

/** A trouble of another day is another one; Slack's two events about one removal are not. */
function dayOf(ts: string | null): string {
  return ts === null ? "" : instantOf(ts).slice(0, 10);
}

function ignored(because: string): Incoming {
  return { kind: "ignored", because };
}
