import { join } from "node:path";
import type { Chat } from "../chat/chat.ts";
import { openLocalWorkspace } from "../chat/local/open-local-workspace.ts";
import type { Settings } from "../config/settings.ts";
import { HouseError } from "../core/errors.ts";
import { type Platform, platformOf } from "../core/ids.ts";
import { startBeat } from "../schedule/start-beat.ts";
import { openDiskStore } from "../store/disk-store.ts";
import { sweep } from "../sweep.ts";
import { wake } from "../wake.ts";
import type { Environment } from "./environment.ts";
import { localWorld } from "./local-world.ts";
import { openLog } from "./logger.ts";
import { openHouse } from "./open-house.ts";
import { pulse } from "./pulse.ts";
import { readTold } from "./told.ts";

/** A bot that runs, until it is told to stop. */
export type Running = { readonly address: string; stop(): Promise<void> };

/**
 * Starts the bot: reads what it was told, takes the data directory, opens the chats, settles what an earlier run left,
 * and begins. Rejects with a `HouseError` that says what is missing; `failed` is told of what goes wrong later.
 */
export async function start(environment: Environment, failed: (error: unknown) => void): Promise<Running> {
  const log = openLog(environment.log);
  const told = await readTold(environment);
  const store = await openDiskStore({ directory: environment.data, log });
  try {
    const workspace = await openLocalWorkspace({
      directory: join(environment.data, "local"),
      port: environment.port,
      startAt: environment.clock,
      realNow: Date.now,
      log,
    });
    const settings = told.kind === "settings" ? told.settings : told.from(workspace.startedAt);
    const chats = new Map<Platform, Chat>([["local", workspace.chat]]);
    refuseUnconnected(settings, chats);
    const { clock } = workspace;
    const house = await openHouse({ boards: settings.boards, store, chats, clock, log, failed });
    const heart = pulse({ wake: () => wake(house), sweep: () => sweep(house), log, failed });
    workspace.furnish(localWorld(settings, house, heart));
    await workspace.chat.open(house.inbox);
    await heart.begin(house.begin);
    const beat = startBeat(heart);
    log("started", { boards: settings.boards.length, address: workspace.address() });
    return {
      address: workspace.address(),
      stop: async () => {
        await beat.stop();
        // What follows from the last replies is still to be said, and needs the chat.
        await house.settled();
        await workspace.chat.close();
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
    "Give the board a channel on the local workspace, such as local:csp.",
  );
}
