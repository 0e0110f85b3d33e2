import { ExpectedError } from "../core/model/errors.ts";
import type { Log } from "../log/log-events.ts";
import { platformName } from "../render/words/on-platform.ts";
import { connect } from "./connect.ts";
import type { Deployment } from "./deployment.ts";
import type { Environment } from "./environment.ts";
import { health } from "./health.ts";
import { openHttp } from "./open-http.ts";
import type { SettingsSource } from "./settings-source.ts";

/** The platforms that credentials were given for, and one HTTP server for what they send and for the health check. */
export async function platformDeployment(
  environment: Environment,
  source: SettingsSource,
  log: Log,
): Promise<Deployment> {
  const settings = settingsOf(source);
  const { chats, routes, host } = await connect(environment, log);
  let server: { address: string; close(): Promise<void> } | null = null;
  return {
    settings,
    chats,
    clock: { now: () => new Date().toISOString() },
    open: async (bot, beats) => {
      server = await openHttp(environment.port, host, routes, () => health(bot, beats, chats));
      for (const chat of chats.values()) await chat.open(bot.inbox);
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

function settingsOf(source: SettingsSource) {
  if (source.kind === "settings") return source.settings;
  throw new ExpectedError(
    "no-settings",
    "Cannot start: there is a connection to a platform, and no settings that say which boards are on it.",
    "Copy docs/boards.example.yaml to boards.yaml and make it yours, or name yours in SOC_CONFIG.",
  );
}
