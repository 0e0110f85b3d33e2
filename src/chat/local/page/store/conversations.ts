import type { State } from "./store.ts";

/** The channel id of the direct conversation between a person and the bot. */
export function direct(person: string): string {
  return `local:@${person}`;
}

/** The name of a pane: that of a channel, or that of a thread in it. */
export function paneOf(channel: string, thread: string | null): string {
  return thread === null ? channel : `${channel}/${thread}`;
}

/** What a conversation is called in a sentence: a channel by its own name, `#csp`, the direct one by the bot's. */
export function whereName(state: State, channel: string): string {
  if (channel.startsWith("local:@")) return state.workspace.bot.name;
  return `#${state.channels.find(({ id }) => id === channel)?.name ?? channel.replace(/^local:/, "")}`;
}
