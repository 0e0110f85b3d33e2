import type { Reason } from "../../../core/model/reason.ts";
import { asWord } from "../../../core/names/word.ts";

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

/** What a refusal says about the token it was asked with; null if it says nothing about that. */
export function credentialFault(code: string, token: Token): Reason | null {
  if (!DEAD.has(code)) return null;
  return { code: token === "bot" ? "slack-bot-token" : "slack-app-token", facts: { word: asWord(code) } };
}

/** That the app lacks permissions. `needed` is how Slack lists them: `channels:history,groups:history`. */
export function missingScope(needed: string): Reason {
  const scopes = needed.split(",").flatMap((scope) => (scope.trim() === "" ? [] : asWord(scope.trim())));
  return { code: "slack-missing-scope", facts: { scopes } };
}
