/** Which of the two tokens is meant. */
export type Token = "bot" | "app";

const DEAD: ReadonlySet<string> = new Set([
  "account_inactive",
  "enterprise_is_restricted",
  "invalid_auth",
  "not_allowed_token_type",
  "not_authed",
  "team_disabled",
  "token_expired",
  "token_revoked",
  "two_factor_setup_required",
  "user_removed_from_team",
]);

/** What is wrong with a token, and what to do. */
export type CredentialFault = { readonly because: string; readonly fix: string };

/** What a refusal says about the token it was asked with; null if it says nothing about that. */
export function credentialFault(code: string, token: Token): CredentialFault | null {
  if (!DEAD.has(code)) return null;
  return token === "bot"
    ? {
        because: `Slack does not accept the bot token in SLACK_BOT_TOKEN (${code})`,
        fix: "Copy the Bot User OAuth Token (xoxb-…) from the app's page, OAuth & Permissions, into SLACK_BOT_TOKEN; if the app was removed, install it to the workspace again. Then start the bot again.",
      }
    : {
        because: `Slack does not accept the app-level token in SLACK_APP_TOKEN (${code})`,
        fix: "Make an app-level token (xapp-…) with connections:write on the app's page, Basic Information, and put it into SLACK_APP_TOKEN; Socket Mode must be on. Then start the bot again.",
      };
}

/** What to do when the app lacks a permission. */
export function missingScope(needed: string): CredentialFault {
  return {
    because: `the Slack app lacks the permission ${needed}`,
    fix: "Paste manifests/slack.yaml into the app's page, App Manifest, save, and install the app to the workspace again.",
  };
}
