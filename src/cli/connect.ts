import { join } from "node:path";
import type { Chat } from "../chat/chat.ts";
import type { Route } from "../chat/route.ts";
import { openSlack } from "../chat/slack/open-slack.ts";
import { openTeams, type Teams } from "../chat/teams/open-teams.ts";
import { suggestions } from "../commands/table.ts";
import type { Platform } from "../core/model/ids.ts";
import type { Log } from "../log/log-events.ts";
import type { Environment, SlackEnvironment, TeamsEnvironment } from "./environment.ts";

/** The chats of the platforms that credentials were given for, and what the bot's HTTP server answers for them. */
export type Connections = {
  readonly chats: ReadonlyMap<Platform, Chat>;
  readonly routes: readonly Route[];
  /** The address that the server is to listen on. */
  readonly host: string;
};

/** Whether credentials of a real platform were given. */
export function isConnected({ slack, teams }: Pick<Environment, "slack" | "teams">): boolean {
  return slack !== null || teams !== null;
}

/**
 * Makes the connections ready; nothing is let in yet. What is to be received comes from outside, so the server then
 * listens everywhere unless `HOST` says otherwise; an anonymous Teams, and a health check alone, stay on this machine.
 */
export async function connect(environment: Environment, log: Log): Promise<Connections> {
  const { slack, teams, data } = environment;
  const receives = (slack !== null && slack.appToken === null) || (teams !== null && !teams.allowAnonymous);
  const host = environment.host ?? (receives ? "0.0.0.0" : "127.0.0.1");
  const connected = [
    ...(slack === null ? [] : [connectSlack(slack, log)]),
    ...(teams === null ? [] : [await connectTeams(teams, { data, host }, log)]),
  ];
  return {
    chats: new Map(connected.map(({ chat }) => [chat.platform, chat])),
    routes: connected.flatMap(({ routes }) => routes),
    host,
  };
}

/** Slack behind the port. Raises an `ExpectedError` if a token is missing or of the wrong kind. */
export function connectSlack(
  tokens: SlackEnvironment,
  log: Log,
): { readonly chat: Chat; readonly routes: readonly Route[] } {
  return openSlack({ ...tokens, commands: suggestions.map(({ name }) => name), now: Date.now, log });
}

/** Microsoft Teams behind the port. Raises an `ExpectedError` that names what is missing. */
export function connectTeams(
  environment: TeamsEnvironment,
  place: { data: string; host: string },
  log: Log,
): Promise<Teams> {
  return openTeams({
    ...environment,
    host: place.host,
    commands: suggestions.map(({ name }) => name),
    directory: join(place.data, "teams"),
    now: () => new Date().toISOString(),
    log,
  });
}
