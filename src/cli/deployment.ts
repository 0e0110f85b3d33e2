import type { Chat } from "../chat/chat.ts";
import type { Settings } from "../config/settings.ts";
import type { Platform } from "../core/names/ids.ts";
import type { Probes } from "../http/probes.ts";
import type { BeatRunner } from "../schedule/beat-runner.ts";
import type { OpenBot } from "./open-bot.ts";

/** Where the bot works: the local workspace, or real platforms. */
export type Deployment = {
  readonly settings: Settings;
  readonly chats: ReadonlyMap<Platform, Chat>;
  /** Whether a chat is open by now: none is before `open`, which opens them one after the other. */
  readonly isOpen: (platform: Platform) => boolean;
  readonly clock: { now(): string };
  /** Lets people and platforms in. Returns where, and the line to greet whoever started it with. */
  open(
    bot: OpenBot,
    beats: BeatRunner,
    probes: Probes,
  ): Promise<{ readonly address: string; readonly greeting: string }>;
  /** Other settings are in force from now on. */
  settingsChanged(settings: Settings): Promise<void>;
  close(): Promise<void>;
};
