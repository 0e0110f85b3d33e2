import type { BoardRuntime, BoardStanding } from "../bot.ts";

/** How a board stands, whose memory is open. */
export function standingOf({ board, memory, faults }: BoardRuntime): BoardStanding {
  const { n, lastActAt, pending } = memory.state();
  return {
    id: board.id,
    faults,
    events: n,
    lastActAt,
    pending: pending.size,
    held: [...pending.values()].flatMap(({ delivery: { place }, held }) =>
      held === null ? [] : [{ place, hold: held }],
    ),
  };
}
