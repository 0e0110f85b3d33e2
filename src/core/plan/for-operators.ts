import type { KeptReason, ReasonCode } from "../model/reason.ts";

/** What only whoever runs the bot can mend: its credentials and permissions, its machine, its network, the bot itself. */
const OF_OPERATORS: ReadonlySet<KeptReason["code"]> = new Set<ReasonCode>([
  ...(["not-noted", "clock-ahead", "clock-behind"] as const),
  ...(["slack-form", "slack-refused", "slack-missing-scope", "slack-bot-token", "slack-app-token"] as const),
  ...(["slack-not-slack", "slack-no-files", "slack-app-removed", "slack-token-revoked"] as const),
  ...(["slack-messages-off", "slack-no-connection", "slack-unreachable"] as const),
  ...(["teams-switched-off", "teams-other-cloud", "teams-no-bot", "teams-too-large"] as const),
  ...(["teams-token-refused", "teams-no-token", "teams-no-identity", "teams-no-login"] as const),
  ...(["teams-unreachable", "graph-refused", "graph-missing", "graph-off"] as const),
]);

/** Whether trouble is for the operators of a board, where it has any, and not for its secretaries. */
export function isForOperators(reason: KeptReason): boolean {
  return OF_OPERATORS.has(reason.code);
}
