import type { Chat } from "../chat/chat.ts";
import type { Route } from "../chat/route.ts";
import { openSlack } from "../chat/slack/open-slack.ts";
import { suggestions } from "../commands/table.ts";
import type { House } from "../house.ts";
import type { SlackEnvironment } from "./environment.ts";

/** Slack behind the port. Raises a `HouseError` if a token is missing or of the wrong kind. */
export function connectSlack(
  tokens: SlackEnvironment,
  log: House["log"],
): { readonly chat: Chat; readonly routes: readonly Route[] } {
  return openSlack({ ...tokens, commands: suggestions.map(({ name }) => name), now: Date.now, log });
}
