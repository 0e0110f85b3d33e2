import type { State } from "./state.ts";

/** What a conversation is called in a sentence: a channel by its own name, `#csp`, the direct one by the bot's. */
export function whereName(state: State, channel: string): string {
  if (channel.startsWith("local:@")) return state.workspace.bot.name;
  return `#${state.channels.find(({ id }) => id === channel)?.name ?? channel.replace(/^local:/, "")}`;
}
