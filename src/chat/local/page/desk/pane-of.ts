/** The name of a pane: that of a channel, or that of a thread in it. */
export function paneOf(channel: string, thread: string | null): string {
  return thread === null ? channel : `${channel}/${thread}`;
}
