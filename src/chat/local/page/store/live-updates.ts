import type { ChannelRef } from "../../../../core/names/ids.ts";
import { directChannel } from "../../../../core/names/local-channel.ts";
import type { Clock } from "../api/wire.ts";
import { readAll, readChannel, readWorld, refreshClock } from "./reading.ts";
import type { Store } from "./store.ts";

/** Reads everything afresh after the page was cut off: the bot may have been started again with other settings. */
async function catchUp(store: Store): Promise<void> {
  const world = await readWorld().catch(() => null);
  store.change((state) => ({ ...state, ...world, reachable: true }));
  await readAll(store);
}

/** How long to wait before a stream that the browser has given up is opened again, in milliseconds. */
const PATIENCE = 2_000;

/**
 * Listens to what changes, for as long as the page is open. When the stream breaks the page says so, tries again by
 * itself, and reads everything afresh once it is back, since it cannot know what it missed.
 */
export function followChanges(store: Store): void {
  const stream = new EventSource("/local/stream");
  stream.addEventListener("open", () => void catchUp(store));
  stream.addEventListener("changed", (event) => {
    const { channel } = JSON.parse(event.data) as { channel: ChannelRef };
    const { channels, acting } = store.get();
    const shown = channels.some(({ id }) => id === channel) || channel === directChannel(acting);
    if (shown) void readChannel(store, channel);
  });
  stream.addEventListener("clock", (event) => {
    const clock = JSON.parse(event.data) as Clock;
    store.change((state) => (state.clock ? { ...state, clock } : state));
  });
  stream.addEventListener("error", () => {
    store.change((state) => (state.reachable ? { ...state, reachable: false } : state));
    if (stream.readyState !== EventSource.CLOSED) return;
    setTimeout(() => followChanges(store), PATIENCE);
  });
}

/** How often the bot's time is read, in milliseconds: it is shown to the minute, and runs on between its moves. */
const OFTEN = 20_000;

/** Keeps the time that is shown right for as long as the page is open. */
export function keepTime(store: Store): void {
  setInterval(() => {
    const { clock, reachable } = store.get();
    if (clock !== null && reachable && document.visibilityState === "visible") void refreshClock(store);
  }, OFTEN);
}
