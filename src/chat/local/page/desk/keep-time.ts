import type { Desk } from "./desk.ts";
import { refreshClock } from "./refresh-clock.ts";

/** How often the bot's time is read, in milliseconds: it is shown to the minute, and runs on between its moves. */
const OFTEN = 20_000;

/** Keeps the time that is shown right for as long as the page is open. */
export function keepTime(desk: Desk): void {
  setInterval(() => {
    const { clock, reachable } = desk.get();
    if (clock !== null && reachable && document.visibilityState === "visible") void refreshClock(desk);
  }, OFTEN);
}
