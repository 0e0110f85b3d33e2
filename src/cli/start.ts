import { sweep } from "../bot/sweep.ts";
import { wake } from "../bot/wake.ts";
import type { Chat } from "../chat/chat.ts";
import type { Settings } from "../config/settings.ts";
import { HouseError } from "../core/model/errors.ts";
import { type Platform, platformOf } from "../core/model/ids.ts";
import { pulse } from "../schedule/beat-runner.ts";
import { startBeat } from "../schedule/start-beat.ts";
import { openDiskStore } from "../store/disk-store.ts";
import { isConnected } from "./connect.ts";
import type { Environment } from "./environment.ts";
import { localSite } from "./local-deployment.ts";
import { openLog } from "./logger.ts";
import { openHouse } from "./open-bot.ts";
import { realSite } from "./platform-deployment.ts";
import { readTold } from "./settings-source.ts";

/** A bot that runs, until it is told to stop. `greeting` is for whoever started it. */
export type Running = { readonly address: string; readonly greeting: string; stop(): Promise<void> };

/**
 * Starts the bot: reads what it was told, takes the data directory, opens the chats, settles what an earlier run left,
 * and begins. The local workspace is there only while no real platform is connected. Rejects with a `HouseError` that
 * says what is missing; `failed` is told of what goes wrong later.
 */
export async function start(environment: Environment, failed: (error: unknown) => void): Promise<Running> {
  const log = openLog(environment.log);
  const told = await readTold(environment);
  const store = await openDiskStore({ directory: environment.data, log });
  try {
    const site = isConnected(environment)
      ? await realSite(environment, told, log)
      : await localSite(environment, told, log);
    const { settings, chats, clock } = site;
    refuseUnconnected(settings, chats);
    const house = await openHouse({ boards: settings.boards, store, chats, clock, log, failed });
    const heart = pulse({ wake: () => wake(house), sweep: () => sweep(house), log, failed });
    const opened = await site.open(house, heart);
    await heart.begin(house.begin);
    const beat = startBeat(heart);
    log("started", { boards: settings.boards.length });
    return {
      ...opened,
      stop: async () => {
        await beat.stop();
        // What follows from the last replies is still to be said, and needs the chats.
        await house.settled();
        await site.close();
        await store.close();
        log("stopped", {});
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** A board that could never be heard must not be asked: every channel needs a connection. */
function refuseUnconnected(settings: Settings, chats: ReadonlyMap<Platform, Chat>): void {
  const unheard = settings.boards.flatMap(({ id, channels }) =>
    channels.filter((channel) => !chats.has(platformOf(channel))).map((channel) => `${channel} of ${id}`),
  );
  if (unheard.length === 0) return;
  throw new HouseError(
    "not-connected",
    `Cannot reach ${unheard.join(", ")}: there is no connection to ${unheard.length === 1 ? "its" : "their"} platform.`,
    "See docs/slack.md and docs/teams.md for the credentials to set. Channels of the local workspace, such as local:csp, are there only while no real platform is connected.",
  );
}
