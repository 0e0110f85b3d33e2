import type { Desk } from "./desk.ts";
import { readClock } from "./read-clock.ts";

/** Reads the bot's clock again; if the workspace does not answer, the time shown stays. */
export async function refreshClock(desk: Desk): Promise<void> {
  const clock = await readClock().catch(() => desk.get().clock);
  desk.change((state) => ({ ...state, clock }));
}
