import type { BoardId } from "../core/names/ids.ts";
import { boardNudges, nudgesDueAt, planNudges } from "../core/plan/plan-nudges.ts";
import type { SharedNudge } from "../core/plan/shared-nudges.ts";
import type { BoardRuntime, Bot } from "./bot.ts";
import { intend } from "./delivery/intend.ts";

/**
 * Writes down who is nudged now, on each board its own share; saying it is another step. One board after the other: those
 * that come later find in the records of the first what was begun, so that whatever comes between (a crash, a full disk, a
 * reply), each board ends what others wait for, and nothing is begun twice.
 */
export async function intendNudges(bot: Bot): Promise<void> {
  await bot.decidesInTurn(async () => {
    const now = bot.clock.now();
    await bot.boards.useAll(await concerned(bot), async (all) => {
      const runtimes = all.filter(({ faults }) => faults.silent === null);
      const { events, shared } = planNudges(
        runtimes.map(({ board, memory }) => ({ board, state: memory.state() })),
        now,
      );
      for (const nudge of shared) if (nudge.isBegun) takeForFresh(runtimes, nudge);
      for (const runtime of runtimes) {
        if (!events.has(runtime.board.id)) continue;
        await intend(bot, runtime, "bot", (state, board) => ({
          events: boardNudges(board, state, shared, now),
          answer: null,
        }));
      }
    });
  });
}

/** The boards with somebody to nudge, and those that have a share in what was begun. */
async function concerned({ boards, clock }: Bot): Promise<readonly BoardId[]> {
  const found = new Set<BoardId>();
  await boards.each(await boards.due(), async ({ board, memory }) => {
    const state = memory.state();
    if ((nudgesDueAt(board, state, clock.now()) ?? "~") <= clock.now()) found.add(board.id);
    for (const { delivery } of state.pending.values())
      if (delivery.saying.kind === "nudge-owner") for (const id of delivery.saying.boards) found.add(id);
  });
  return boards
    .settings()
    .map(({ id }) => id)
    .filter((id) => found.has(id));
}

/** What one of its boards has not written down yet cannot have been said, whatever process has begun it. */
function takeForFresh(runtimes: readonly BoardRuntime[], { key, boards }: SharedNudge): void {
  for (const { board, memory, fresh } of runtimes)
    if (boards.includes(board.id) && memory.state().pending.has(key)) fresh.add(key);
}
