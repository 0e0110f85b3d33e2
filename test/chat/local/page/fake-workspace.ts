import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { PAGE_POLICY } from "../../../../src/chat/local/http/security-headers.ts";
import type { Channel, Clock, Message, PrivateAnswer } from "../../../../src/chat/local/page/api/wire.ts";
import type { MadePage } from "./make-page.ts";
import { aMessage, sampleMessages } from "./sample-messages.ts";
import { STATUS } from "./sample-posts.ts";
import { CHANNELS, PEOPLE, WORKSPACE } from "./sample-workspace.ts";

/** What came in from the page, as a test reads it. */
export type Asked = { readonly request: string; readonly body: Record<string, unknown> };

/** A workspace without a bot: it keeps what the page sends, says what a test tells it to, and forgets all when closed. */
export type FakeWorkspace = {
  address(): string;
  channels: readonly Channel[];
  readonly messages: Record<string, Message[]>;
  readonly asked: Asked[];
  clock: Clock | null;
  /** What a command or a button is answered with. */
  answer: PrivateAnswer;
  /** What a dialog shows that a button opens. */
  form: PrivateAnswer;
  /** Refuses the next change with this, once. */
  refuseNext: { readonly error: string; readonly fix: string } | null;
  /** Holds back the answers to changes until it is called off. */
  hold(): () => void;
  /** Puts a message at the end of a channel, or replaces the one with its id, and tells the page. */
  put(message: Message): void;
  /** Lets the clock run on to an instant, and tells the page. */
  tick(now: string): void;
  /** Drops every connection and takes none until `start`. */
  stop(): Promise<void>;
  start(): Promise<void>;
};

/** Starts a fake workspace that serves the page. */
export async function openFakeWorkspace(page: MadePage): Promise<FakeWorkspace> {
  const streams = new Set<ServerResponse>();
  let held: Promise<void> = Promise.resolve();
  let port = 0;
  let count = 100;

  const tell = (event: string, data: unknown): void => {
    for (const stream of streams) stream.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  const find = (id: string): Message | undefined =>
    Object.values(fake.messages)
      .flat()
      .flatMap((root) => [root, ...root.replies])
      .find((message) => message.id === id);
  const change = async (route: string, id: string, body: Record<string, unknown>): Promise<unknown> => {
    const now = fake.clock?.now ?? "2026-11-09T10:00:00.000Z";
    if (route === "POST messages") {
      count += 1;
      const files = (body.files ?? []) as { name: string; base64: string }[];
      fake.put(
        aMessage({
          id: `m${count}`,
          by: String(body.person),
          at: now,
          channel: String(body.channel),
          thread: typeof body.thread === "string" ? body.thread : null,
          text: String(body.text),
          files: files.map(({ name, base64 }) => ({
            name,
            url: `/local/files/f${count}/${name}`,
            type: "application/octet-stream",
            size: Buffer.from(base64, "base64").length,
          })),
        }),
      );
      return { id: `m${count}` };
    }
    const message = find(id);
    if (route === "PATCH messages" && message) {
      fake.put({ ...message, text: String(body.text), editedAt: now });
      return { id };
    }
    if (route === "DELETE messages" && message) {
      fake.put({ ...message, text: "", files: [], deletedAt: now });
      return { id };
    }
    if (route === "POST clock" && fake.clock) {
      const to = body.to === "next" ? (fake.clock.next?.at ?? now) : String(body.to);
      fake.clock = { now: to, next: null };
      tell("clock", fake.clock);
      return { now: to };
    }
    return route === "POST forms" ? fake.form : fake.answer;
  };
  const read = (path: string): unknown => {
    const [, , kind, id] = path.split("/");
    if (kind === "workspace") return WORKSPACE;
    if (kind === "channels") return id ? (fake.messages[id] ?? []) : fake.channels;
    if (kind === "people") return id ? (fake.messages[`local:@${id}`] ?? []) : PEOPLE;
    return kind === "clock" ? fake.clock : null;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://fake").pathname);
    const send = (status: number, type: string, text: string): void => {
      const headers = { "content-type": `${type}; charset=utf-8`, "content-security-policy": PAGE_POLICY };
      response.writeHead(status, headers).end(text);
    };
    if (path === "/") return send(200, "text/html", page.html);
    if (path === "/page.css") return send(200, "text/css", page.style);
    if (path === "/page.js") return send(200, "text/javascript", page.script);
    if (path.startsWith("/local/files/")) return send(200, "application/octet-stream", "minutes");
    if (path === "/local/stream") {
      response.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders();
      streams.add(response);
      response.on("close", () => streams.delete(response));
      return;
    }
    if (request.method === "GET") {
      const found = read(path);
      return send(
        found === null ? 404 : 200,
        "application/json",
        JSON.stringify(found ?? { error: "none", fix: "" }),
      );
    }
    const body = JSON.parse((await textOf(request)) || "{}") as Record<string, unknown>;
    fake.asked.push({ request: `${request.method} ${request.url}`, body });
    await held;
    if (fake.refuseNext) {
      const refusal = fake.refuseNext;
      fake.refuseNext = null;
      return send(400, "application/json", JSON.stringify(refusal));
    }
    const [, , kind, id] = path.split("/");
    send(200, "application/json", JSON.stringify(await change(`${request.method} ${kind}`, id ?? "", body)));
  };

  const server = createServer((request, response) => void answer(request, response));
  const fake: FakeWorkspace = {
    address: () => `http://127.0.0.1:${port}`,
    channels: CHANNELS,
    messages: sampleMessages(),
    form: { text: "Made for you.", post: null },
    asked: [],
    clock: {
      now: "2026-11-09T10:00:00.000Z",
      next: { at: "2026-11-16T09:00:00.000Z", what: "2 questions for the Community Safety Partnership" },
    },
    answer: { text: "Where the board stands", post: STATUS },
    refuseNext: null,
    hold: () => {
      let release = (): void => undefined;
      held = new Promise((resolve) => {
        release = resolve;
      });
      return () => release();
    },
    put: (message) => {
      const list = fake.messages[message.channel] ?? [];
      fake.messages[message.channel] =
        message.thread === null
          ? placed(list, message)
          : list.map((root) =>
              root.id === message.thread ? { ...root, replies: placed(root.replies, message) } : root,
            );
      tell("changed", { channel: message.channel });
    },
    tick: (now) => {
      fake.clock = fake.clock && { ...fake.clock, now };
      tell("clock", fake.clock);
    },
    start: () =>
      new Promise((resolve) => {
        server.listen(port, "127.0.0.1", () => {
          port = (server.address() as AddressInfo).port;
          resolve();
        });
      }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  await fake.start();
  return fake;
}

function placed(list: readonly Message[], message: Message): Message[] {
  return list.some(({ id }) => id === message.id)
    ? list.map((one) => (one.id === message.id ? message : one))
    : [...list, message];
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
