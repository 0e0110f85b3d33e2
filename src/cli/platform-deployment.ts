import type { House } from "../bot/bot.ts";
import { HouseError } from "../core/model/errors.ts";
import { platformName } from "../render/words/on-platform.ts";
import { connect } from "./connect.ts";
import type { Site } from "./deployment.ts";
import type { Environment } from "./environment.ts";
import { health } from "./health.ts";
import { openHttp } from "./open-http.ts";
import type { Told } from "./settings-source.ts";

/** The platforms that credentials were given for, and one HTTP server for what they send and for the health check. */
export async function realSite(environment: Environment, told: Told, log: House["log"]): Promise<Site> {
  const settings = settingsOf(told);
  const { chats, routes, host } = await connect(environment, log);
  let server: { address: string; close(): Promise<void> } | null = null;
  return {
    settings,
    chats,
    clock: { now: () => new Date().toISOString() },
    open: async (house, heart) => {
      server = await openHttp(environment.port, host, routes, () => health(house, heart, chats));
      for (const chat of chats.values()) await chat.open(house.inbox);
      const { address } = server;
      return {
        address,
        greeting: `Connected to ${[...chats.keys()].map(platformName).join(" and ")}. Health check: ${address}/healthz`,
      };
    },
    close: async () => {
      for (const chat of chats.values()) await chat.close();
      await server?.close();
    },
  };
}

function settingsOf(told: Told) {
  if (told.kind === "settings") return told.settings;
  throw new HouseError(
    "no-settings",
    "Cannot start: there is a connection to a platform, and no settings that say which boards are on it.",
    "Copy docs/boards.example.yaml to boards.yaml and make it yours, or name yours in SOC_CONFIG.",
  );
}
