import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { atOnce, type Carry } from "../../carry.ts";
import { type Delivery, delivery } from "./delivery.ts";
import { type Faults, faults } from "./faults.ts";
import { type People, people } from "./people.ts";
import { type Kind, scopeFor } from "./scopes.ts";
import { Refused, webApi } from "./web-api.ts";
import { acceptSocket } from "./web-socket.ts";
import { type Channel, type Message, world as newWorld, type World } from "./world.ts";

/** A small Slack on this machine, made from the documented protocol: Web API, Socket Mode, Events API, interactivity. */
export type FakeSlack = People & {
  readonly world: World;
  readonly faults: Faults;
  /** For the adapter: where the Web API is, and what it is opened with. */
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  /** Every call that came in, in order. */
  readonly calls: readonly { readonly method: string; readonly args: Readonly<Record<string, string>> }[];
  /** HTTP mode: from now on everything is sent to this address. */
  deliverTo(url: string): void;
  /** How many connections of Socket Mode are open. */
  sockets(): number;
  /** Cuts every connection of Socket Mode off, as a broken network does. */
  dropSockets(): void;
  /** Asks for a new connection of Socket Mode, as Slack does every few hours. */
  refreshSockets(reason?: string): void;
  /** Takes a token away: every later call with it is refused with this word. */
  revoke(token: "bot" | "app", word: string): void;
  /** From now on Slack's clock is as far ahead of the test's, in milliseconds. */
  setAhead(milliseconds: number): void;
  /** Gives it back. */
  restore(token: "bot" | "app"): void;
  close(): Promise<void>;
};

/** What can be chosen about the fake. */
export type FakeOptions = {
  /** The permissions of the bot's token; all it is ever asked for if left out. */
  readonly scopes?: readonly string[];
  /** In milliseconds: how long the bot may take to acknowledge. */
  readonly patience?: number;
  /** In milliseconds: the waits before an event that was not acknowledged is sent again. */
  readonly retries?: readonly number[];
  /** In milliseconds: how long a file is looked through before it shows. */
  readonly scan?: number;
  /** In milliseconds: how far Slack's clock is ahead of the test's. */
  readonly ahead?: number;
  /** Its clock, in milliseconds; the machine's if left out. */
  readonly now?: () => number;
  /** How events travel to the bot. */
  readonly carry?: Carry;
};

/** Opens one, with nobody and nothing on it but the bot. */
export async function openFakeSlack(options: FakeOptions = {}): Promise<FakeSlack> {
  const { now: base = Date.now, carry = atOnce } = options;
  let ahead = options.ahead ?? 0;
  const now = () => base() + ahead;
  const world = newWorld(now);
  const signingSecret = "0123456789abcdef0123456789abcdef";
  const tokens = { bot: "xoxb-fake", app: "xapp-fake" };
  const revoked = new Map<string, string>();
  const calls: { method: string; args: Readonly<Record<string, string>> }[] = [];
  const coming = faults();
  const out: Delivery = delivery({
    ...{ signingSecret, carry },
    patience: () => options.patience ?? 3000,
    retries: () => options.retries ?? [],
    now,
  });
  let url = "";
  const folk = people({ world, out, scopes: options.scopes ?? null, url: () => url });
  const methods = webApi({
    world,
    url: () => url,
    posted: folk.posted,
    changed: folk.changed,
    removed: ({ channel, ts }) => void folk.deletes(channel, ts),
    dialogs: folk.dialogs,
    scan: () => options.scan ?? 0,
  });

  function answerTo(method: string, token: string, args: Readonly<Record<string, string>>): object {
    const refusal = revoked.get(token);
    if (refusal !== undefined) return { ok: false, error: refusal };
    if (method === "apps.connections.open") {
      if (token !== tokens.app) return { ok: false, error: "invalid_auth" };
      return { ok: true, url: `${url.replace("http", "ws")}/socket?ticket=${world.newId("K")}` };
    }
    if (token !== tokens.bot) return { ok: false, error: "invalid_auth" };
    const scope = scopeFor(method, kindOf(world.channels.get(args.channel ?? "")));
    const act = methods[method];
    if (scope === undefined || act === undefined) return { ok: false, error: "unknown_method" };
    if (scope !== null && options.scopes !== undefined && !options.scopes.includes(scope))
      return { ok: false, error: "missing_scope", needed: scope, provided: options.scopes.join(",") };
    try {
      return { ok: true, ...act(args) };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { ok: false, error: error.message, ...error.extra };
    }
  }

  async function call(method: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const args = Object.fromEntries(new URLSearchParams((await bodyOf(request)).toString()));
    const token = String(request.headers.authorization ?? "").replace("Bearer ", "");
    calls.push({ method, args });
    const fault = coming.take(method, args.channel ?? args.channel_id ?? "");
    const isDone = fault === null || ("done" in fault && fault.done === true);
    const answer = isDone ? answerTo(method, token, args) : {};
    const headers = {
      "content-type": "application/json",
      "x-oauth-scopes": (options.scopes ?? []).join(","),
    };
    if (options.scopes === undefined) Reflect.deleteProperty(headers, "x-oauth-scopes");
    if (fault === null) return end(response, 200, answer, headers);
    switch (fault.kind) {
      case "rate-limited":
        return end(
          response,
          429,
          { ok: false, error: "ratelimited" },
          { "retry-after": String(fault.seconds) },
        );
      case "status":
        return end(response, fault.status, {}, {});
      case "error":
        return end(response, 200, { ok: false, error: fault.error }, headers);
      case "reset":
        request.socket.destroy();
        return;
      case "half":
        response.writeHead(200, headers).write('{"ok":', () => request.socket.destroy());
        return;
      case "silence":
        // The client gives up in the end; closing the fake ends it sooner.
        return;
    }
  }

  const server = createServer((request, response) => {
    response.setHeader("Date", new Date(now()).toUTCString());
    const path = new URL(request.url ?? "/", "http://fake").pathname;
    const [, first = "", rest = ""] = /^\/([a-z]+)\/(.+)$/.exec(path) ?? [];
    if (first === "api") void call(rest, request, response);
    else if (first === "upload") void upload(rest, request, response);
    else if (first === "respond") void folk.respond(rest, request, response);
    else end(response, 404, {}, {});
  });
  server.on("upgrade", (request, stream) => out.addSocket(acceptSocket(request, stream)));

  async function upload(id: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const content = await bodyOf(request);
    world.files.set(id, { ...emptyFile(id), content });
    end(response, 200, {}, {});
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    ...folk,
    world,
    faults: coming,
    apiUrl: `${url}/api/`,
    botToken: tokens.bot,
    appToken: tokens.app,
    signingSecret,
    calls,
    deliverTo: out.toAddress,
    sockets: () => out.sockets.size,
    dropSockets: () => {
      for (const socket of out.sockets) socket.destroy();
    },
    refreshSockets(reason = "refresh_requested") {
      for (const socket of out.sockets) {
        out.sockets.delete(socket);
        socket.send(JSON.stringify({ type: "disconnect", reason, debug_info: {} }));
      }
    },
    revoke: (token, word) => void revoked.set(tokens[token], word),
    setAhead: (milliseconds) => {
      ahead = milliseconds;
    },
    restore: (token) => void revoked.delete(tokens[token]),
    async close() {
      for (const socket of out.sockets) socket.destroy();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await sleep(0);
    },
  };
}

/** Something that was said, as somebody sees it. */
export type { Message };

function kindOf(channel: Channel | undefined): Kind {
  return channel?.kind ?? "channel";
}

function emptyFile(id: string) {
  return { id, name: "", title: "", mimetype: "", size: 0, mode: "hosted", permalink: "", url_private: "" };
}

function end(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Readonly<Record<string, string>>,
): void {
  response.writeHead(status, headers);
  response.end(JSON.stringify(body));
}

/** The whole of what a request carries. */
async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
