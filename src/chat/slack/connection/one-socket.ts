import { setTimeout as sleep } from "node:timers/promises";
import { SocketModeClient } from "@slack/socket-mode";
import { z } from "zod";
import { within } from "../../../async/within.ts";
import type { Log } from "../../../log/log-events.ts";
import { quietLogger } from "../api/quiet-logger.ts";
import { slackFetch } from "../api/slack-fetch.ts";
import type { Dispatcher } from "./dispatcher.ts";

/** One connection to Slack, from its beginning to its end. */
export type Socket = {
  /** Resolves to why, as soon as nothing more comes over it. */
  readonly ended: Promise<string>;
  /** Hangs up; resolves when that is done, or after a moment. */
  close(): Promise<void>;
};

/** In milliseconds. */
const OPENING = 20_000;
const TIMEOUT = 10_000;
const CLOSING = 2_000;

const DISCONNECT = z.object({ type: z.literal("disconnect"), reason: z.string().catch("unknown") });
const BODY = z.record(z.string(), z.unknown());

/**
 * Opens a connection; resolves once Slack has said hello, and rejects with what the library throws, or without any reason. It
 * never opens another by itself: the library would wait for seconds, and would never come back from some refusals.
 */
export async function oneSocket(options: {
  readonly appToken: string;
  readonly apiUrl: string | null;
  readonly dispatcher: Dispatcher;
  readonly log: Log;
}): Promise<Socket> {
  const client = new SocketModeClient({
    appToken: options.appToken,
    autoReconnectEnabled: false,
    logger: quietLogger(options.log),
    clientOptions: {
      ...(options.apiUrl === null ? {} : { slackApiUrl: options.apiUrl }),
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      fetch: slackFetch,
      timeout: TIMEOUT,
    },
  });
  const ended = new Promise<string>((resolve) => {
    client.on("disconnected", () => resolve("the connection broke"));
    // After this Slack sends nothing more; waiting for the closing handshake would only be a hole.
    client.on("ws_message", (data: unknown) => {
      const message = DISCONNECT.safeParse(jsonIn(data));
      if (message.success) resolve(`Slack asks for a new connection (${message.data.reason})`);
    });
  });
  client.on("slack_event", (envelope: Envelope) => void receive(envelope, options.dispatcher, options.log));
  const started = client.start();
  const close = async () => void (await within(CLOSING, client.disconnect(), undefined));
  const opened = await Promise.race([started.then(() => true), sleep(OPENING, false, { ref: false })]);
  if (opened) return { ended, close };
  // It may still open some day; then it is closed at once.
  started.then(close, () => {});
  await close();
  throw new Error("Slack did not say hello");
}

type Envelope = {
  readonly ack: (answer?: Record<string, unknown>) => Promise<void>;
  readonly body: unknown;
};

/** Acknowledges an event once it is kept, and not at all if it is not: Slack then sends it again. */
async function receive({ ack, body }: Envelope, dispatcher: Dispatcher, log: Log): Promise<void> {
  let answered = false;
  const answerOnce = async (answer: unknown) => {
    if (answered) return;
    answered = true;
    await ack(BODY.safeParse(answer).data ?? {});
  };
  try {
    await dispatcher.take(BODY.parse(body), { early: answerOnce, last: answerOnce });
  } catch (error) {
    log("slack-event-not-acknowledged", { because: error instanceof Error ? error.message : String(error) });
  }
}

function jsonIn(data: unknown): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    return null;
  }
}
