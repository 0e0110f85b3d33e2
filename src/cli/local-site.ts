import { join } from "node:path";
import { openLocalWorkspace } from "../chat/local/open-local-workspace.ts";
import type { House } from "../house.ts";
import type { Environment } from "./environment.ts";
import { localWorld } from "./local-world.ts";
import type { Site } from "./site.ts";
import type { Told } from "./told.ts";

/** The local workspace on this machine, with a clock that can be moved. */
export async function localSite(environment: Environment, told: Told, log: House["log"]): Promise<Site> {
  const workspace = await openLocalWorkspace({
    directory: join(environment.data, "local"),
    port: environment.port,
    startAt: environment.clock,
    realNow: Date.now,
    log,
  });
  const settings = told.kind === "settings" ? told.settings : told.from(workspace.startedAt);
  return {
    settings,
    chats: new Map([["local", workspace.chat]]),
    clock: workspace.clock,
    open: async (house, heart) => {
      workspace.furnish(localWorld(settings, house, heart));
      await workspace.chat.open(house.inbox);
      const address = workspace.address();
      return { address, greeting: `The local workspace is open: ${address}` };
    },
    close: () => workspace.chat.close(),
  };
}
