import type { House } from "../bot/bot.ts";
import type { Chat } from "../chat/chat.ts";
import type { Platform } from "../core/model/ids.ts";
import type { Pulse } from "../schedule/beat-runner.ts";

/**
 * What `/healthz` says: whether the bot does its work, and of each board how much is stored, what is still to be said
 * and what a platform refuses; and how each connection is. Figures and faults only.
 */
export function health(
  house: House,
  heart: Pulse,
  chats: ReadonlyMap<Platform, Chat>,
): { ok: boolean } & Record<string, unknown> {
  const connections = [...chats.values()].map((chat) => ({ platform: chat.platform, ...chat.condition() }));
  return {
    ok: heart.isWell() && connections.every(({ ok }) => ok),
    connections,
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
