import { type ChannelRef, idOn } from "../../../../core/names/ids.ts";
import { personIn } from "../../../../core/names/local-channel.ts";
import type { State } from "./store.ts";

/** The name of a pane: that of a channel, or that of a thread in it. */
export function paneOf(channel: ChannelRef, thread: string | null): string {
  return thread === null ? channel : `${channel}/${thread}`;
}

/** What a conversation is called in a sentence: a channel by its own name, `#csp`, the direct one by the bot's. */
export function whereName(state: State, channel: ChannelRef): string {
  if (personIn(channel) !== null) return state.workspace.bot.name;
  return `#${state.channels.find(({ id }) => id === channel)?.name ?? idOn(channel)}`;
}
