import type { BoardFaults, Bot } from "../../bot/bot.ts";
import type { Chat, Condition } from "../../chat/chat.ts";
import type { Hold, Place } from "../../core/model/delivery.ts";
import type { Complaint } from "../../core/model/reason.ts";
import type { BoardId, Platform } from "../../core/names/ids.ts";
import type { Instant } from "../../core/names/time.ts";
import type { BeatRunner, BeatStates } from "../../schedule/beat-runner.ts";

/** What is known of a board that bears on the health of the bot. */
export type BoardFacts = {
  readonly id: BoardId;
  readonly faults: Readonly<BoardFaults>;
  /** What waits to be said, where, and what holds it up. */
  readonly held: readonly { readonly place: Place; readonly hold: Hold }[];
};

/** All that the health of the bot is judged by. */
export type Facts = {
  readonly now: Instant;
  readonly beats: BeatStates;
  readonly connections: readonly { readonly platform: Platform; readonly condition: Condition }[];
  readonly boards: readonly BoardFacts[];
  /** Why the settings as they are written now are not in force; null while they are. */
  readonly settings: Complaint | null;
};

/** Gathers the facts as they are at this moment. Asks no platform and reads no file. */
export function gatherFacts(
  bot: Pick<Bot, "clock" | "boards">,
  beats: Pick<BeatRunner, "states">,
  chats: ReadonlyMap<Platform, Chat>,
  settings: Complaint | null,
): Facts {
  return {
    settings,
    now: bot.clock.now(),
    beats: beats.states(),
    connections: [...chats.values()].map((chat) => ({
      platform: chat.platform,
      condition: chat.condition(),
    })),
    boards: bot.boards.standing(),
  };
}
