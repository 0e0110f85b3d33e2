import type { IncomingMessage, ServerResponse } from "node:http";
import { HTTPModuleFunctions } from "@slack/bolt";
import { atMostEvery } from "../../../async/at-most-every.ts";
import { readBody } from "../../../http/read-body.ts";
import type { Route } from "../../../http/route.ts";
import type { Log } from "../../../log/log-events.ts";
import type { Dispatcher } from "./dispatcher.ts";
import { signedAt } from "./signed-at.ts";

const PATH = "/slack/events";
/** In bytes. */
const LARGEST = 1024 * 1024;
/** In milliseconds: how often it is told at most that a request is too old. */
const TELL = 60_000;

type RouteOptions = {
  readonly signingSecret: string;
  /** Null until the chat is open. */
  readonly dispatcher: () => Dispatcher | null;
  /** The machine's time in milliseconds. */
  readonly now: () => number;
  readonly log: Log;
};

/**
 * Where Slack sends events, commands and pressed buttons in HTTP mode. An event gets its 200 once it is kept, and a 500 if
 * it was not, so that Slack sends it again. What is signed by Slack and refused for its time is told to the log.
 */
export function httpRoute({ signingSecret, dispatcher, now, log }: RouteOptions): Route {
  const mayTell = atMostEvery(TELL, () => performance.now());
  const tooOld = (signed: number) => {
    if (!mayTell()) return;
    const [says, here] = [signed, now()].map((at) => new Date(at).toISOString());
    log("slack-request-too-old", {
      because: `the request says ${says}, this machine says ${here}: its clock is off by ${Math.round((now() - signed) / 1000)} seconds, or something held the request up`,
      fix: "Turn on time synchronisation (NTP) on this machine. Slack sends an event again for an hour, and the bot reads back what it missed; a command has to be typed again.",
    });
  };
  return {
    path: PATH,
    handle(request, response) {
      handle({ signingSecret, tooOld }, dispatcher(), request, response).catch((error: unknown) => {
        if (!response.headersSent) HTTPModuleFunctions.buildNoBodyResponse(response, 500);
        else response.end();
        log("slack-request-failed", { because: error instanceof Error ? error.message : String(error) });
      });
    },
  };
}

type Check = { readonly signingSecret: string; readonly tooOld: (signed: number) => void };

async function handle(
  check: Check,
  dispatcher: Dispatcher | null,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const status = (code: number) => {
    // Whatever of a body was not read must not be taken for the next request.
    if (!request.complete) response.setHeader("Connection", "close");
    HTTPModuleFunctions.buildNoBodyResponse(response, code);
  };
  if (request.method !== "POST") return status(405);
  const verified = await verify(check, request);
  if (verified.kind === "refused") return status(verified.status);
  const { body } = verified;
  if (body.ssl_check === "1") return HTTPModuleFunctions.buildSSLCheckResponse(response);
  if (body.type === "url_verification")
    return HTTPModuleFunctions.buildUrlVerificationResponse(response, body);
  if (dispatcher === null) return status(503);
  try {
    await dispatcher.take(body, {
      early: null,
      last: async (answer) => HTTPModuleFunctions.buildContentResponse(response, answer),
    });
  } catch {
    // The dispatcher has logged why.
    status(500);
  }
}

type Verified =
  | { readonly kind: "genuine"; readonly body: Record<string, unknown> }
  | { readonly kind: "refused"; readonly status: 400 | 401 | 413 };

/** Whether it comes from Slack, by its signature over the bytes as they came. */
async function verify({ signingSecret, tooOld }: Check, request: IncomingMessage): Promise<Verified> {
  const read = await readBody(request, LARGEST);
  if (read.kind !== "whole") return { kind: "refused", status: read.kind === "too large" ? 413 : 400 };
  try {
    const options = { enabled: true, signingSecret };
    const buffered = Object.assign(request, { rawBody: read.bytes });
    const genuine = await HTTPModuleFunctions.parseAndVerifyHTTPRequest(options, buffered);
    const body: unknown = parsed(() => HTTPModuleFunctions.parseHTTPRequestBody(genuine));
    return isObject(body) ? { kind: "genuine", body } : { kind: "refused", status: 400 };
  } catch {
    const signed = signedAt(signingSecret, request, read.bytes);
    if (signed !== null) tooOld(signed);
    return { kind: "refused", status: 401 };
  }
}

function parsed(parse: () => unknown): unknown {
  try {
    return parse();
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
