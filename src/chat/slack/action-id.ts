import { createHash } from "node:crypto";

/** One short id for what somebody did once, from all that Slack says of it: the same when it is told again. */
export function actionId(...facts: readonly (string | null)[]): string {
  return createHash("sha256").update(JSON.stringify(facts)).digest("base64url").slice(0, 22);
}
