import { WebClient } from "@slack/web-api";
import type { Log } from "../../../log/log-events.ts";
import type { Finding } from "../../chat.ts";
import { quietLogger } from "../api/quiet-logger.ts";
import { refusalFrom } from "../api/refusal-from.ts";
import { slackFetch } from "../api/slack-fetch.ts";
import { look } from "../inspect.ts";

/** Whether the connection could be opened with this app-level token. It is not opened. */
export async function probeConnection(options: {
  readonly appToken: string | null;
  readonly apiUrl: string | null;
  readonly now: () => number;
  readonly log: Log;
}): Promise<Finding> {
  const { appToken, apiUrl, now, log } = options;
  if (appToken === null) {
    const what =
      "HTTP mode: whether Slack reaches /slack/events shows on the app's page, Event Subscriptions";
    return { what, ok: true };
  }
  const client = new WebClient(appToken, {
    ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    fetch: slackFetch,
    timeout: 10_000,
    logger: quietLogger(log),
  });
  const { finding } = await look("the app-level token for Socket Mode", async () => {
    try {
      await client.apps.connections.open({});
    } catch (error) {
      throw refusalFrom(error, { method: "apps.connections.open", token: "app", now: now() }) ?? error;
    }
  });
  return finding;
}
