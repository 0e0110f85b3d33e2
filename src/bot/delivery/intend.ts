import { laterBy } from "../../core/calendar/calendar.ts";
import type { Board } from "../../core/model/board.ts";
import type { Delivery } from "../../core/model/delivery.ts";
import type { BoardState } from "../../core/model/state.ts";
import type { By } from "../../core/names/by.ts";
import type { Instant } from "../../core/names/time.ts";
import type { Decision } from "../../store/store.ts";
import type { BoardRuntime, Bot } from "../bot.ts";

const DAY = 86_400_000;

/**
 * Writes down what is to happen, as decided on the newest state and the board as of that state, and remembers which
 * deliveries are fresh and which were given up. Every commit of the bot goes through here. Returns the decision that
 * counted once it is on disk; saying it is another step. Rejects as `BoardMemory.commit` does.
 *
 * @param decide may be called several times, and only its last decision counts: it must be pure, look at no clock and at
 *   no other state, and return all that is to be known of it
 * @param by whose doing it is; asked the same way where only the state tells
 */
export async function intend<R>(
  bot: Pick<Bot, "clock">,
  runtime: BoardRuntime,
  by: By | ((state: BoardState, board: Board) => By),
  decide: (state: BoardState, board: Board) => Decision<R>,
): Promise<Decision<R>> {
  const now = bot.clock.now();
  const decided = await runtime.memory.commit(
    now,
    typeof by === "function" ? (state) => by(state, runtime.boardAsOf(state)) : by,
    (state) => {
      const decision = decide(state, runtime.boardAsOf(state));
      return { events: decision.events, answer: decision };
    },
  );
  for (const body of decided.events) {
    if ("deliveries" in body) for (const delivery of body.deliveries) begin(runtime, delivery, now);
    if (body.kind === "dropped") runtime.givenUp.set(body.key, body.reason);
    if (body.kind === "dropped" || body.kind === "said") runtime.retries.delete(body.key);
    // It was given up, and stands after all.
    if (body.kind === "said") runtime.givenUp.delete(body.key);
  }
  return decided;
}

/**
 * A post in a channel is planned after a look at it. All else may have been said by a process whose records are gone, until
 * a beat has gone over the board; of trouble it can be so at any time, since whatever it is about tells when it is told.
 */
function begin(
  { fresh, doubted, lookout }: BoardRuntime,
  { key, place, saying }: Delivery,
  now: Instant,
): void {
  const since = saying.kind === "trouble" ? laterBy(now, -DAY) : lookout.behindSince;
  if (since === null || place.kind === "channel") fresh.add(key);
  else doubted.set(key, since);
}
