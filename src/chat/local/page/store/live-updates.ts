import type { Clock } from "../api/wire.ts";
import { direct } from "./conversations.ts";
import { readAll, readChannel, readWorld, refreshClock } from "./reading.ts";
import type { Desk } from "./store.ts";

/** Reads everything afresh after the page was cut off: the bot may have been started again with other settings. */
export async function catchUp(desk: Desk): Promise<void> {
  const world = await readWorld().catch(() => null);
  desk.change((state) => ({ ...state, ...world, reachable: true }));
  await readAll(desk);
}

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

/** How often the bot's time is read, in milliseconds: it is shown to the minute, and runs on between its moves. */
const OFTEN = 20_000;

/** Keeps the time that is shown right for as long as the page is open. */
export function keepTime(desk: Desk): void {
  setInterval(() => {
    const { clock, reachable } = desk.get();
    if (clock !== null && reachable && document.visibilityState === "visible") void refreshClock(desk);
  }, OFTEN);
}
