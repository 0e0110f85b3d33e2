import type { Bot } from "../bot/bot.ts";
import type { Chat } from "../chat/chat.ts";
import type { Platform } from "../core/model/ids.ts";
import type { BeatRunner } from "../schedule/beat-runner.ts";

/**
 * What `/healthz` says: whether the bot does its work, and of each board how much is stored, what is still to be said
 * and what a platform refuses; and how each connection is. Figures and faults only.
 */
export function health(
  bot: Bot,
  beats: BeatRunner,
  chats: ReadonlyMap<Platform, Chat>,
): { ok: boolean } & Record<string, unknown> {
  const connections = [...chats.values()].map((chat) => ({ platform: chat.platform, ...chat.condition() }));
  return {
    ok: beats.isWell() && connections.every(({ ok }) => ok),
    connections,
    now: bot.clock.now(),
    boards: bot.runtimes.map(({ board, memory }) => {
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
