import type { IncomingMessage, ServerResponse } from "node:http";
import type { UnderWay } from "../../../async/in-flight.ts";
import { once } from "../../../async/once.ts";
import type { Route } from "../../route.ts";
import type { Desk } from "../context.ts";
import { type Activity, readActivity, tenantOf } from "../incoming/activity.ts";
import { incoming } from "../incoming/incoming.ts";
import { learn } from "../memory/learn.ts";
import { deal } from "./handle-activity.ts";
import { rateLimit } from "./rate-limit.ts";
import { readJson } from "./read-json.ts";
import { type Answer, TAKEN } from "./response.ts";

/** What the route needs before there is a desk behind it. */
type Door = {
  /** Waits for it to be opened. Null: it was not in time, or is closing. */
  readonly desk: () => Promise<Desk | null>;
  readonly clock: () => number;
  readonly log: Desk["log"];
  /** Counts what is being dealt with, so that closing waits for it. */
  readonly during: UnderWay["during"];
};

/**
 * Where Teams calls. Whoever calls is known before anything is done, and learns nothing of what goes wrong inside but a
 * number: 401 and 403 for strangers, 429 and 413 for too much, 500 for what could not be kept, which Teams sends again.
 */
export function messageRoute(door: Door): Route {
  const allowed = rateLimit(door.clock);
  const handled = once<Answer>();
  return {
    path: "/api/messages",
    handle(request, response) {
      const work = () =>
        answerTo(door, request, allowed, handled).catch((error: unknown) => {
          door.log("teams request failed", { error: stackOf(error) });
          return refused(500);
        });
      void door.during(work).then((answer) => write(request, response, answer));
    },
  };
}

async function answerTo(
  { desk: sitting, log }: Door,
  request: IncomingMessage,
  allowed: (address: string) => boolean,
  handled: (key: string, act: () => Promise<Answer>) => Promise<Answer>,
): Promise<Answer> {
  if (request.method !== "POST") return refused(405);
  if (!allowed(request.socket.remoteAddress ?? "")) return refused(429);
  const desk = await sitting();
  if (desk === null) return refused(503);
  const body = await readJson(request);
  if (body.kind === "too large") return refused(413);
  const activity = body.kind === "json" ? readActivity(body.json) : null;
  if (body.kind !== "json" || activity === null) return refused(400);
  const knock = await desk.line.admit(body.json, request.headers.authorization ?? "");
  if (knock === "cannot tell") {
    log("teams caller not checked", { because: "the keys of Microsoft could not be fetched" });
    return refused(503);
  }
  if (knock === "refused") {
    log("teams caller refused", { because: "not signed by Microsoft for this bot" });
    return refused(401);
  }
  if (activity.channelId !== "msteams" || !isAllowed(desk, activity)) {
    log("teams caller refused", { because: "not from a tenant that is let in" });
    return refused(403);
  }
  return await handled(keyOf(activity), () => handle(desk, activity));
}

async function handle(desk: Desk, activity: Activity): Promise<Answer> {
  // Learnt first: who the bot is, is needed to see whether it is mentioned.
  await desk.memory.change((places) => learn(places, activity, false));
  const what = incoming(activity, desk.known());
  const heard =
    (what.kind === "reply" &&
      what.reply.kind === "new" &&
      !what.mentioned &&
      !what.reply.written.author.bot) ||
    (what.kind === "ignored" && what.because === "not in a thread" && activity.type === "message");
  if (heard) {
    await desk.memory.change((places) => learn(places, activity, true));
    const team = activity.channelData?.team?.id;
    if (team != null) desk.health.note("mentions only", team, null);
  }
  const answer = await deal(desk, activity, what);
  if (desk.health.has("not heard", "")) {
    desk.health.note("not heard", "", null);
    desk.afterwards(() => desk.inbox.reconnected());
  }
  return answer;
}

function isAllowed({ tenants }: Desk, activity: Activity): boolean {
  const tenant = tenantOf(activity)?.toLowerCase();
  return tenant !== undefined && (tenants.length === 0 || tenants.includes(tenant));
}

/** The same for every delivery of the same thing. An edit has the id of what it edits. */
function keyOf({ type, conversation, id, timestamp, from, action, text }: Activity): string {
  const when = type === "message" || type === "invoke" ? "" : (timestamp ?? text ?? "");
  return JSON.stringify([type, conversation.id, id ?? [from.id, timestamp], when, action]);
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
