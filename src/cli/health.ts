import type { House } from "../house.ts";
import type { Pulse } from "./pulse.ts";

/**
 * What `/healthz` says: whether the bot does its work, and of each board how much is stored, what is still to be said
 * and what a platform refuses. Figures only.
 */
export function health(house: House, heart: Pulse): { ok: boolean } & Record<string, unknown> {
  return {
    ok: heart.isWell(),
    now: house.clock.now(),
    boards: house.rooms.map(({ board, memory }) => {
      const state = memory.state();
      return {
        id: board.id,
        events: state.n,
        lastActAt: state.lastActAt,
        pending: state.pending.size,
        heldUp: [...state.pending.values()].flatMap(({ held }) => (held === null ? [] : [held.because])),
      };
    }),
  };
}
