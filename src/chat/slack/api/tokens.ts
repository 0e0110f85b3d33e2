import type { VariableFault } from "../../variable-fault.ts";

/** How the bot is connected: with a token over a connection of its own, or with a secret over HTTP. */
export type Tokens = {
  readonly botToken: string;
  readonly appToken: string | null;
  readonly signingSecret: string | null;
};

const BOT_FIX =
  "Copy the Bot User OAuth Token (xoxb-…) from the app's page on api.slack.com, OAuth & Permissions.";

/** Whether these can be the tokens they are meant to be, before Slack is asked: what is wrong, and never what they are. */
export function tokenFaults({ botToken, appToken, signingSecret }: Tokens): readonly VariableFault[] {
  const faults: VariableFault[] = [];
  if (botToken === "") faults.push({ variable: "SLACK_BOT_TOKEN", problem: "is not set", fix: BOT_FIX });
  if (/^(xapp|xoxp|xoxa|xoxe)[-.]/.test(botToken))
    faults.push({
      variable: "SLACK_BOT_TOKEN",
      problem: "is a Slack token of another kind",
      fix: BOT_FIX,
    });
  if (appToken?.startsWith("xox"))
    faults.push({
      variable: "SLACK_APP_TOKEN",
      problem: "is a Slack token of another kind",
      fix: "Make an app-level token (xapp-…) with connections:write on the app's page on api.slack.com, Basic Information.",
    });
  if (appToken === null && signingSecret === null)
    faults.push({
      variable: "SLACK_APP_TOKEN",
      problem: "is not set, nor SLACK_SIGNING_SECRET, so nothing could be heard",
      fix: "Give SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for HTTP: docs/slack.md tells where they are.",
    });
  return faults;
}
