import type { Chat } from "../chat/chat.ts";
import type { Settings } from "../config/settings.ts";
import type { Platform } from "../core/model/ids.ts";
import type { Pulse } from "../schedule/beat-runner.ts";
import type { OpenHouse } from "./open-bot.ts";

/** Where the bot works: the local workspace, or real platforms. */
export type Site = {
  readonly settings: Settings;
  readonly chats: ReadonlyMap<Platform, Chat>;
  readonly clock: { now(): string };
  /** Lets people and platforms in. Returns where, and the line to greet whoever started it with. */
  open(house: OpenHouse, heart: Pulse): Promise<{ readonly address: string; readonly greeting: string }>;
  close(): Promise<void>;
};
