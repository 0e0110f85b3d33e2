import { ExpectedError } from "../../../core/model/errors.ts";

/** How the bot is connected: with a token over a connection of its own, or with a secret over HTTP. */
export type Tokens = {
  readonly botToken: string;
  readonly appToken: string | null;
  readonly signingSecret: string | null;
};

/**
 * Whether these can be the tokens they are meant to be, before Slack is asked. Raises an `ExpectedError` (`slack-tokens`) that
 * says which is not, and never what it is.
 */
export function checkTokens({ botToken, appToken, signingSecret }: Tokens): void {
  if (botToken === "")
    refuse(
      "there is no SLACK_BOT_TOKEN",
      "Copy the Bot User OAuth Token (xoxb-…) from the app's page on api.slack.com, OAuth & Permissions.",
    );
  if (/^(xapp|xoxp|xoxa|xoxe)[-.]/.test(botToken))
    refuse(
      "what is in SLACK_BOT_TOKEN is a Slack token of another kind",
      "Copy the Bot User OAuth Token (xoxb-…) from the app's page on api.slack.com, OAuth & Permissions.",
    );
  if (appToken?.startsWith("xox"))
    refuse(
      "what is in SLACK_APP_TOKEN is a Slack token of another kind",
      "Make an app-level token (xapp-…) with connections:write on the app's page on api.slack.com, Basic Information.",
    );
  if (appToken === null && signingSecret === null)
    refuse(
      "there is neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET, so nothing could be heard",
      "Give SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for HTTP: docs/slack.md tells where they are.",
    );
}

function refuse(because: string, fix: string): never {
  throw new ExpectedError("slack-tokens", `Cannot connect to Slack: ${because}.`, fix);
}
