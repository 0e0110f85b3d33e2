import { ExpectedError } from "../core/model/errors.ts";
import { type Listening, listen } from "../http/listen.ts";
import { routeRequests } from "../http/route-requests.ts";
import type { Log } from "../log/log-events.ts";
import { platformName } from "../render/words/on-platform.ts";
import { connect, type Kept } from "./connect.ts";
import type { Deployment } from "./deployment.ts";
import type { Environment } from "./environment.ts";
import { openChat } from "./open-chat.ts";
import { openedChats } from "./opened-chats.ts";
import type { SettingsSource } from "./settings-source.ts";
import { vocabularyOf } from "./vocabulary-of.ts";

/** The platforms that credentials were given for, and one HTTP server for what they send and for the health check. */
export async function platformDeployment(
  environment: Environment,
  source: SettingsSource,
  store: Kept,
  log: Log,
): Promise<Deployment> {
  const settings = settingsOf(source);
  let inForce = settings;
  const vocabulary = () => vocabularyOf(inForce);
  const { routes, host, ...connections } = await connect(environment, store, vocabulary, log);
  const { chats, isOpen } = openedChats(connections.chats);
  let server: Listening | null = null;
  return {
    settings,
    ...{ chats, isOpen },
    clock: { now: () => new Date().toISOString() },
    open: async (bot, _beats, probes) => {
      server = await listen(routeRequests(routes, probes), { host, port: environment.port });
      for (const chat of chats.values()) await openChat(chat, bot.inbox);
      const { address } = server;
      return {
        address,
        greeting: `Connected to ${[...chats.keys()].map(platformName).join(" and ")}. Health check: ${address}/healthz`,
      };
    },
    // The boards' channels are the platforms' own.
    settingsChanged: async (changed) => {
      inForce = changed;
    },
    close: async () => {
      // Begun first, so that nothing new comes in; what was being answered still has the chats.
      const closed = server?.close();
      for (const chat of chats.values()) await chat.close();
      await closed;
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
