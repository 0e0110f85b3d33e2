import type { Clock } from "../wire/wire.ts";
import { catchUp } from "./catch-up.ts";
import type { Desk } from "./desk.ts";
import { direct } from "./direct.ts";
import { readChannel } from "./read-channel.ts";

/** How long to wait before a stream that the browser has given up is opened again, in milliseconds. */
const PATIENCE = 2_000;

/**
 * Listens to what changes, for as long as the page is open. When the stream breaks the page says so, tries again by
 * itself, and reads everything afresh once it is back, since it cannot know what it missed.
 */
export function followChanges(desk: Desk): void {
  const stream = new EventSource("/local/stream");
  stream.addEventListener("open", () => void catchUp(desk));
  stream.addEventListener("changed", (event) => {
    const { channel } = JSON.parse(event.data) as { channel: string };
    const { channels, acting } = desk.get();
    const shown = channels.some(({ id }) => id === channel) || channel === direct(acting);
    if (shown) void readChannel(desk, channel);
  });
  stream.addEventListener("clock", (event) => {
    const clock = JSON.parse(event.data) as Clock;
    desk.change((state) => (state.clock ? { ...state, clock } : state));
  });
  stream.addEventListener("error", () => {
    desk.change((state) => (state.reachable ? { ...state, reachable: false } : state));
    if (stream.readyState !== EventSource.CLOSED) return;
    setTimeout(() => followChanges(desk), PATIENCE);
  });
}
