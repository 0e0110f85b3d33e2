import type { Board } from "../core/model/board.ts";
import type { Delivery, Pending } from "../core/model/delivery.ts";
import { isShared } from "../core/model/delivery.ts";
import type { Reason } from "../core/model/reason.ts";
import type { BoardState } from "../core/model/state.ts";
import type { DeliveryKey } from "../core/names/ids.ts";
import type { Instant } from "../core/names/time.ts";
import { whyTooLate } from "../core/plan/plan-digests.ts";
import { whySettled } from "../core/plan/why-settled.ts";
import type { BoardRuntime, Bot } from "./bot.ts";
import { asTried } from "./delivery/as-tried.ts";
import { flushedState } from "./delivery/flushed-state.ts";
import { heldBehind } from "./delivery/held-behind.ts";
import { intend } from "./delivery/intend.ts";
import { sayOnce } from "./delivery/say-once.ts";
import { writeOutcome } from "./delivery/write-outcome.ts";

/**
 * Says what a board intends and has not settled, in order, each once. What a platform refuses is held and tried again,
 * and holds up no other, save that the questions of a channel stay in their order for a while; with `isAnew` at once, since the connection was just made.
 */
export async function deliver(
  bot: Pick<Bot, "chat" | "clock" | "log">,
  runtime: BoardRuntime,
  isAnew = false,
): Promise<void> {
  await runtime.serially(async () => {
    const dealtWith = new Set<DeliveryKey>();
    // What is said may bring something else to say: that the secretary should know what became of it.
    for (;;) {
      const { pending: intended } = await flushedState(bot, runtime);
      const next = [...intended.values()].filter(
        ({ delivery }) => !dealtWith.has(delivery.key) && isAllowed(runtime, delivery),
      );
      if (next.length === 0) return;
      for (const pending of next) {
        dealtWith.add(pending.delivery.key);
        if (isShared(pending.delivery)) continue;
        if (whyUseless(runtime.board, runtime.memory.state(), pending.delivery, bot.clock.now()) !== null)
          await dropLate(bot, runtime, pending);
        else await sayInTurn(bot, runtime, pending, isAnew);
      }
    }
  });
}

/** Says it, unless it is a question whose turn comes after one that cannot be posted yet. */
async function sayInTurn(
  bot: Pick<Bot, "chat" | "clock" | "log">,
  runtime: BoardRuntime,
  pending: Pending,
  isAnew: boolean,
): Promise<void> {
  const { key } = pending.delivery;
  const now = bot.clock.now();
  const all = asTried(runtime).pending;
  const hold = heldBehind([...all.values()], pending, now, isAnew);
  if (hold === null) return sayOnce(bot, pending, runtime, [], isAnew);
  const before = all.get(key)?.held ?? null;
  if (before !== null && before.until >= hold.until) return;
  await writeOutcome(bot, runtime, (state) =>
    state.pending.has(key) ? [{ kind: "held", key, ...hold }] : [],
  );
}

/** Where nothing is said on a board, its secretaries are told why all the same. */
function isAllowed({ faults }: BoardRuntime, { saying }: Delivery): boolean {
  return faults.silent === null || saying.kind === "trouble";
}

function whyUseless(board: Board, state: BoardState, delivery: Delivery, now: Instant): Reason | null {
  return whyTooLate(board, delivery, now) ?? whySettled(state, delivery);
}

/** Gives up what is too late, unless it is settled, or not too late after all, by the time that is written down. */
async function dropLate(
  bot: Pick<Bot, "clock">,
  runtime: BoardRuntime,
  { delivery }: Pending,
): Promise<void> {
  const now = bot.clock.now();
  await intend(bot, runtime, "bot", (state, board) => {
    const reason = state.pending.has(delivery.key) ? whyUseless(board, state, delivery, now) : null;
    return {
      events: reason === null ? [] : [{ kind: "dropped", key: delivery.key, reason }],
      answer: null,
    };
  });
}
