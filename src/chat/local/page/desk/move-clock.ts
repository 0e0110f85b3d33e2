import { boardTimes } from "../model/board-times.ts";
import { request } from "../wire/request.ts";
import { announce } from "./announce.ts";
import type { Desk } from "./desk.ts";
import { readAll } from "./read-all.ts";
import { refreshClock } from "./refresh-clock.ts";

/**
 * Moves the bot's clock to an instant, or to its next event, and waits until all that was due by then is done and
 * shown. Rejects with a `Refusal`.
 */
export async function moveClock(desk: Desk, to: string): Promise<void> {
  const { now } = await request<{ now: string }>("POST", "/local/clock", { to });
  await Promise.all([refreshClock(desk), readAll(desk)]);
  announce(desk, `It is now ${boardTimes(desk.get().workspace.timezone).full(now)}.`);
}
