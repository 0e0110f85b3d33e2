import type { ReasonTable } from "./reason-table.ts";

const REINSTALL =
  "Install the app to the workspace again, put the new bot token into SLACK_BOT_TOKEN, and start the bot again.";

/** What is wrong with the app's rights, its tokens or the connection to Slack. */
export const SLACK_CONNECTION_REASONS = {
  "slack-missing-scope": ({ scopes }) => ({
    because: `the Slack app lacks the permission ${scopes.length === 0 ? "it needs for this" : scopes.join(", ")}`,
    fix: "Paste manifests/slack.yaml into the app's page, App Manifest, save, and install the app to the workspace again.",
  }),
  "slack-bot-token": ({ word }) => ({
    because: `Slack does not accept the bot token in SLACK_BOT_TOKEN (${word})`,
    fix: "Copy the Bot User OAuth Token (xoxb-…) from the app's page, OAuth & Permissions, into SLACK_BOT_TOKEN; if the app was removed, install it to the workspace again. Then start the bot again.",
  }),
  "slack-app-token": ({ word }) => ({
    because: `Slack does not accept the app-level token in SLACK_APP_TOKEN (${word})`,
    fix: "Make an app-level token (xapp-…) with connections:write on the app's page, Basic Information, and put it into SLACK_APP_TOKEN; Socket Mode must be on. Then start the bot again.",
  }),
  "slack-not-slack": ({ status }) => ({
    because: `what answers as Slack does not know the call (HTTP ${status})`,
    fix: "Check SLACK_API_URL and any proxy between the bot and Slack.",
  }),
  "slack-app-removed": () => ({ because: "the app was removed from the workspace", fix: REINSTALL }),
  "slack-token-revoked": () => ({ because: "the bot's token was revoked", fix: REINSTALL }),
  "slack-not-open": () => ({
    because: "the connection to Slack is not open",
    fix: "Nothing to do while the bot starts or stops. If it stays so, start it again.",
  }),
  "slack-no-connection": () => ({
    because: "the bot has no connection to Slack and hears nothing",
    fix: "Nothing to do if Slack is down: the bot goes on trying, and then reads what it missed. Otherwise check the network, any proxy, and that Socket Mode is on for the app.",
  }),
  "slack-unreachable": () => ({
    because: "Slack cannot be reached",
    fix: "Nothing to do if Slack is down: the bot goes on by itself. Otherwise check the network and any proxy.",
  }),
} satisfies Partial<ReasonTable>;
