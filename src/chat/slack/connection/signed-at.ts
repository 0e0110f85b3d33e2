import type { IncomingMessage } from "node:http";
import { verifySlackRequest } from "@slack/bolt";

/**
 * When Slack signed a request, in milliseconds by Slack's clock; null if the signature is not Slack's. It tells a request that is
 * refused for its time from one that nobody should believe.
 */
export function signedAt(signingSecret: string, { headers }: IncomingMessage, body: Buffer): number | null {
  const seconds = Number(headers["x-slack-request-timestamp"]);
  try {
    verifySlackRequest({
      signingSecret,
      body: body.toString(),
      headers: {
        "x-slack-signature": String(headers["x-slack-signature"]),
        "x-slack-request-timestamp": seconds,
      },
      nowMilliseconds: seconds * 1000,
    });
    return seconds * 1000;
  } catch {
    return null;
  }
}
