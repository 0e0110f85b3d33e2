import type { IncomingMessage, ServerResponse } from "node:http";
import { atMostEvery } from "../../../async/at-most-every.ts";
import type { InFlight } from "../../../async/in-flight.ts";
import { once } from "../../../async/once.ts";
import { readBody } from "../../../http/read-body.ts";
import type { Route } from "../../../http/route.ts";
import { validity } from "../connector/authenticate.ts";
import type { TeamsContext } from "../context.ts";
import { type Activity, readActivity, tenantOf } from "../incoming/activity.ts";
import { incoming } from "../incoming/incoming.ts";
import { learn } from "../memory/learn.ts";
import { handleActivity } from "./handle-activity.ts";
import { rateLimit } from "./rate-limit.ts";
import { type Answer, TAKEN } from "./response.ts";

/** In bytes: Teams sends less than half of it. */
const LARGEST = 256 * 1024;
/** In milliseconds: how often it is told at most that a call is out of time. */
const TELL = 60_000;

/** What the route needs before the connection is open. */
type RouteOptions = {
  /** Waits for it to be opened. Null: it was not in time, or is closing. */
  readonly context: () => Promise<TeamsContext | null>;
  readonly clock: () => number;
  readonly log: TeamsContext["log"];
  /** Counts what is being dealt with, so that closing waits for it. */
  readonly during: InFlight["during"];
};

/** Bounds what strangers can have written to the log. */
type Bounded = RouteOptions & { readonly mayTell: () => boolean };

/**
 * Where Teams calls. Whoever calls is known before anything is done, and learns nothing of what goes wrong inside but a
 * number: 401 and 403 for strangers, 429 and 413 for too much, 500 for what could not be kept, which Teams sends again.
 */
export function messageRoute(options: RouteOptions): Route {
  const allowed = rateLimit(options.clock);
  const handled = once<Answer>();
  const mayTell = atMostEvery(TELL, options.clock);
  return {
    path: "/api/messages",
    handle(request, response) {
      const answered = answerTo({ ...options, mayTell }, request, allowed, handled).catch(
        (error: unknown) => {
          options.log("teams-request-failed", { error: stackOf(error) });
          return refused(500);
        },
      );
      void answered.then((answer) => write(request, response, answer));
    },
  };
}

async function answerTo(
  options: Bounded,
  request: IncomingMessage,
  allowed: (address: string) => boolean,
  handled: (key: string, act: () => Promise<Answer>) => Promise<Answer>,
): Promise<Answer> {
  if (request.method !== "POST") return refused(405);
  if (!allowed(request.socket.remoteAddress ?? "")) return refused(429);
  if ((await options.context()) === null) return refused(503);
  const body = await readBody(request, LARGEST);
  if (body.kind === "too large") return refused(413);
  const json = body.kind === "whole" ? jsonIn(body.bytes) : undefined;
  const activity = readActivity(json);
  if (activity === null) return refused(400);
  // Only what is there whole is waited for when the connection closes.
  return await options.during(() => admit(options, { activity, json, request }, handled));
}

type Sent = { readonly activity: Activity; readonly json: unknown; readonly request: IncomingMessage };

async function admit(
  { context: currentContext, log, mayTell }: Bounded,
  { activity, json, request }: Sent,
  handled: (key: string, act: () => Promise<Answer>) => Promise<Answer>,
): Promise<Answer> {
  const context = await currentContext();
  if (context === null) return refused(503);
  const header = request.headers.authorization ?? "";
  const authenticate = await context.connector.admit(json, header);
  if (authenticate === "cannot tell") {
    log("teams-caller-not-checked", { because: "the keys of Microsoft could not be fetched" });
    return refused(503);
  }
  if (authenticate === "out of time") {
    if (mayTell()) log("teams-caller-out-of-time", outOfTime(header));
    return refused(401);
  }
  if (authenticate === "refused") {
    log("teams-caller-refused", { because: "not signed by Microsoft for this bot" });
    return refused(401);
  }
  if (activity.channelId !== "msteams" || !isAllowed(context, activity)) {
    log("teams-caller-refused", { because: "not from a tenant that is let in" });
    return refused(403);
  }
  return await handled(keyOf(activity), () => handle(context, activity));
}

function outOfTime(header: string) {
  return {
    because: `the call's token is valid ${validity(header)}, and this machine says ${new Date().toISOString()}: its clock is off, or the call is an old one`,
    fix: "Turn on time synchronisation (NTP) on this machine. Until then what Teams sends is not heard at once; the bot reads back what it missed, as far as it may read.",
  };
}

async function handle(context: TeamsContext, activity: Activity): Promise<Answer> {
  // Learnt first: who the bot is, is needed to see whether it is mentioned.
  await context.installations.change((places) => learn(places, activity, false));
  const what = incoming(activity, context.known());
  const heard =
    (what.kind === "reply" &&
      what.reply.kind === "new" &&
      !what.mentioned &&
      !what.reply.written.author.bot) ||
    (what.kind === "words" && what.words.beside === "channel" && !what.words.called) ||
    (what.kind === "ignored" && what.because === "not in a thread" && activity.type === "message");
  if (heard) {
    await context.installations.change((places) => learn(places, activity, true));
    const team = activity.channelData?.team?.id;
    if (team != null) context.health.note("mentions only", team, null);
  }
  const answer = await handleActivity(context, activity, what);
  if (context.health.has("not heard", "")) {
    context.health.note("not heard", "", null);
    context.afterwards(() => context.inbox.reconnected());
  }
  return answer;
}

function isAllowed({ tenants }: TeamsContext, activity: Activity): boolean {
  const tenant = tenantOf(activity)?.toLowerCase();
  return tenant !== undefined && (tenants.length === 0 || tenants.includes(tenant));
}

/** The same for every delivery of the same thing. An edit has the id of what it edits. */
function keyOf({ type, conversation, id, timestamp, from, action, text }: Activity): string {
  const when = type === "message" || type === "invoke" ? "" : (timestamp ?? text ?? "");
  return JSON.stringify([type, conversation.id, id ?? [from.id, timestamp], when, action]);
}

function jsonIn(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
}

function refused(status: number): Answer {
  return { status, body: null };
}

function write(request: IncomingMessage, response: ServerResponse, { status, body }: Answer): void {
  if (response.destroyed) return;
  // Whatever of a body was not read must not be taken for the next request.
  const close = request.complete ? {} : { Connection: "close" };
  const retry = status === 429 ? { "Retry-After": "1" } : {};
  if (body === TAKEN.body) response.writeHead(status, { ...close, ...retry }).end();
  else response.writeHead(status, { ...close, "Content-Type": "application/json" }).end(JSON.stringify(body));
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
