import type { Board } from "../core/model/board.ts";
import type { EventBody } from "../core/model/events.ts";
import type { BoardState } from "../core/model/state.ts";
import { plan } from "../core/plan/plan.ts";
import type { BoardRuntime, Bot } from "./bot.ts";
import { deliver } from "./deliver.ts";
import { deliverNudges } from "./deliver-nudges.ts";
import { intend } from "./delivery/intend.ts";
import { intendNudges } from "./intend-nudges.ts";
import { lookIfLetIn, maySpeak } from "./look-around.ts";
import { refreshAll } from "./refresh.ts";

/**
 * Does all that is due now. Each board on which something may be due is asked once what it is, and all together who is
 * nudged, and that is written down; then it is said, and posts that were left behind are brought up to date, each board on
 * its own, so that a slow one holds up no other. What was put aside and waited long enough is gone after it.
 */
export async function wake(bot: Bot): Promise<void> {
  const due = await bot.boards.due();
  await bot.boards.each(due, (runtime) => intendDue(bot, runtime, () => true));
  await intendNudges(bot);
  await Promise.all([deliverNudges(bot), bot.boards.lookAt(due, (runtime) => speak(bot, runtime))]);
  await bot.organisation.eraseOverdue(bot.clock.now());
}

/**
 * Asks what is due to be asked. Nudges, round-ups and digests wait for `wake`: they rest on replies, of which some may be missed yet.
 */
export async function askDue(bot: Bot): Promise<void> {
  const isAsking = ({ kind }: EventBody) => kind !== "digested" && kind !== "noticed";
  await bot.boards.each(await bot.boards.due(), async (runtime) => {
    await intendDue(bot, runtime, isAsking);
    await deliver(bot, runtime);
  });
}

async function intendDue(
  bot: Bot,
  runtime: BoardRuntime,
  isWanted: (body: EventBody) => boolean,
): Promise<void> {
  const now = bot.clock.now();
  const all = (state: BoardState, board: Board) => plan(board, state, now).filter(isWanted);
  const wanted = all(runtime.memory.state(), runtime.board);
  if (wanted.length === 0) return;
  const speaks = !wanted.some(isSpoken) || (await maySpeak(bot, runtime));
  const due = (state: BoardState, board: Board) =>
    all(state, board).filter((body) => speaks || !isSpoken(body));
  await intend(bot, runtime, "bot", (state, board) => ({ events: due(state, board), answer: null }));
}

/** Whether it is to be said; else it is about the records alone. */
function isSpoken(body: EventBody): boolean {
  return "deliveries" in body && body.deliveries.length > 0;
}

async function speak(bot: Bot, runtime: BoardRuntime): Promise<void> {
  await lookIfLetIn(bot, runtime);
  await deliver(bot, runtime);
  await refreshAll(bot, runtime);
  runtime.lookout.behindSince = null;
}

/** Does all but reminding that is due on one board. */
export async function wakeBoard(bot: Bot, runtime: BoardRuntime): Promise<void> {
  await intendDue(bot, runtime, () => true);
  await speak(bot, runtime);
}
