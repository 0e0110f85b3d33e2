import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from "@slack/web-api";
import type { Reason } from "../../../core/model/reason.ts";
import { credentialFault, missingScope, type Token } from "./credential-fault.ts";
import { refusalFor } from "./refusals.ts";
import { SlackRefusal } from "./slack-refusal.ts";

/** In seconds: how long to wait where Slack asks for a pause and does not say how long. */
const UNTOLD = 30;

type Asked = { readonly method: string; readonly token: Token; readonly now: number };

/**
 * What a failed call comes to. Null for what no call of Slack's client ends with: a bug. Anything that Slack may have
 * done although no answer came is in doubt.
 */
export function refusalFrom(error: unknown, asked: Asked): SlackRefusal | null {
  if (error instanceof WebAPIRateLimitedError) return limited(asked, error.retryAfter);
  if (error instanceof WebAPIPlatformError) return refused(error, asked);
  if (error instanceof WebAPIHTTPError) return answered(error.statusCode);
  if (error instanceof WebAPIRequestError)
    return doubtful("unreachable", { code: "slack-unreached", facts: {} });
  if (error instanceof Error && /^Retry header did not contain/.test(error.message))
    return limited(asked, UNTOLD);
  if (error instanceof Error && /^Failed to upload file/.test(error.message))
    return doubtful("upload_failed", { code: "slack-upload-failed", facts: {} });
  return null;
}

function refused({ data }: WebAPIPlatformError, asked: Asked): SlackRefusal {
  const { error: code } = data;
  if (code === "ratelimited" || code === "rate_limited")
    return limited(asked, data.response_metadata?.retryAfter ?? UNTOLD);
  if (code === "missing_scope") {
    const needed = "needed" in data ? String(data.needed) : "";
    return new SlackRefusal(code, { kind: "not-allowed", reason: missingScope(needed) });
  }
  const credential = credentialFault(code, asked.token);
  if (credential !== null) return new SlackRefusal(code, { kind: "not-allowed", reason: credential });
  return new SlackRefusal(code, refusalFor(code, asked.method));
}

function answered(status: number): SlackRefusal {
  const code = `http_${status}`;
  if (status >= 500 || status === 408) return doubtful(code, { code: "slack-fault", facts: { status } });
  const reason: Reason = { code: "slack-not-slack", facts: { status } };
  return new SlackRefusal(code, { kind: "not-allowed", reason });
}

function limited({ now }: Asked, seconds: number): SlackRefusal {
  const until = new Date(now + seconds * 1000).toISOString();
  return new SlackRefusal("ratelimited", { kind: "rate-limited", until });
}

function doubtful(code: string, reason: Reason): SlackRefusal {
  return new SlackRefusal(code, { kind: "in-doubt", reason });
}
