import type { Chat } from "../chat/chat.ts";
import type { Route } from "../chat/route.ts";
import { HouseError } from "../core/errors.ts";
import type { Platform } from "../core/ids.ts";
import type { House } from "../house.ts";
import { connectSlack } from "./connect-slack.ts";
import type { Environment } from "./environment.ts";
import { health } from "./health.ts";
import { openHttp } from "./open-http.ts";
import type { Site } from "./site.ts";
import type { Told } from "./told.ts";

/** The platforms that credentials were given for, and one HTTP server for what they send and for the health check. */
export function realSite(environment: Environment, told: Told, log: House["log"]): Site {
  const { chats, routes } = connect(environment, log);
  let server: { address: string; close(): Promise<void> } | null = null;
  return {
    settings: settingsOf(told),
    chats,
    clock: { now: () => new Date().toISOString() },
    open: async (house, heart) => {
      server = await openHttp(environment, routes, () => health(house, heart, chats));
      for (const chat of chats.values()) await chat.open(house.inbox);
      const { address } = server;
      return {
        address,
        greeting: `Connected to ${[...chats.keys()].join(" and ")}. Health check: ${address}/healthz`,
      };
    },
    close: async () => {
      for (const chat of chats.values()) await chat.close();
      await server?.close();
    },
  };
}

/** A chat for each platform that credentials were given for; nothing is connected yet. */
export function connect(
  environment: Environment,
  log: House["log"],
): { readonly chats: ReadonlyMap<Platform, Chat>; readonly routes: readonly Route[] } {
  const connected = environment.slack === null ? [] : [connectSlack(environment.slack, log)];
  return {
    chats: new Map(connected.map(({ chat }) => [chat.platform, chat])),
    routes: connected.flatMap(({ routes }) => routes),
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
