import { ExpectedError } from "../../../core/model/errors.ts";
import type { Token } from "../api/credential-fault.ts";
import { refusalFrom } from "../api/refusal-from.ts";
import { SlackRefusal } from "../api/slack-refusal.ts";

/** Why the bot cannot start on Slack: what Slack has against it. What is no refusal of Slack's stays the bug it is. */
export function startError(error: unknown, token: Token, now: number): unknown {
  const method = token === "bot" ? "auth.test" : "apps.connections.open";
  const refusal = error instanceof SlackRefusal ? error : refusalFrom(error, { method, token, now });
  if (refusal !== null) return refusal;
  return token === "app" ? noHello(error) : error;
}

/** The library rejects without a reason when a connection breaks before Slack has said hello. */
function noHello(error: unknown): ExpectedError {
  return new ExpectedError(
    "slack-unreachable",
    "Cannot connect to Slack: the connection of Socket Mode broke before it was open.",
    "Check that the network and any proxy let WebSocket connections through, and start the bot again.",
    { cause: error },
  );
}
