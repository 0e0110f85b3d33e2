import type { Adapter, Connection } from "../chat/adapter.ts";
import type { Chat } from "../chat/chat.ts";
import type { Keep } from "../chat/keep.ts";
import { slackAdapter } from "../chat/slack/slack-adapter.ts";
import { teamsAdapter } from "../chat/teams/teams-adapter.ts";
import type { Vocabulary } from "../core/intake/read-line.ts";
import type { Platform } from "../core/names/ids.ts";
import type { Route } from "../http/route.ts";
import type { Log } from "../log/log-events.ts";
import { listed } from "../render/words/text.ts";
import type { Environment } from "./environment.ts";

/** The platforms that the bot can be connected to. The page of each in docs says how. */
export const ADAPTERS: readonly Adapter[] = [slackAdapter, teamsAdapter];

/** What to do where a connection is missing. */
export const CREDENTIALS_FIX = `See ${listed(ADAPTERS.map(({ platform }) => `docs/${platform}.md`))} for the credentials to set.`;

/** The chats of the platforms that credentials were given for, and what the bot's HTTP server answers for them. */
export type Connections = {
  readonly chats: ReadonlyMap<Platform, Chat>;
  readonly routes: readonly Route[];
  /** The address that the server is to listen on. */
  readonly host: string;
};

/** What the store has for a chat: what it may keep, and which installation of the bot this is. */
export type Kept = { keep(platform: Platform): Keep; readonly installation: string };

/**
 * Makes the connections ready; nothing is let in yet. What is to be received comes from outside, so the server then
 * listens everywhere unless `HOST` says otherwise; an anonymous Teams, and a health check alone, stay on this machine.
 *
 * @param store the store, or the records of a bot that may be running
 * @param vocabulary what a command is known by, under the settings that are in force
 */
export async function connect(
  environment: Environment,
  store: Kept,
  vocabulary: () => Vocabulary,
  log: Log,
): Promise<Connections> {
  const isCalled = environment.chats.some((chat) => chat.isCalled);
  const host = environment.host ?? (isCalled ? "0.0.0.0" : "127.0.0.1");
  const connected: Connection[] = [];
  for (const each of environment.chats)
    connected.push(
      await each.connect({
        keep: store.keep(each.platform),
        installation: store.installation,
        host,
        vocabulary,
        log,
      }),
    );
  return {
    chats: new Map(connected.map(({ chat }) => [chat.platform, chat])),
    routes: connected.flatMap(({ routes }) => routes),
    host,
  };
}
