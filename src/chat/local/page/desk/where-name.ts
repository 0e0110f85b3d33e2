import type { State } from "./state.ts";

/** What a channel or direct conversation is called on the page. */
export function whereName(state: State, channel: string): string {
  if (channel.startsWith("local:@")) return state.workspace.bot.name;
  return state.channels.find(({ id }) => id === channel)?.name ?? channel.replace(/^local:/, "");
}
