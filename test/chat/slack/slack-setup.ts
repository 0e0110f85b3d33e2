import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Chat } from "../../../src/chat/chat.ts";
import type { Route } from "../../../src/chat/route.ts";
import { openSlack } from "../../../src/chat/slack/open-slack.ts";
import type { LogEvent } from "../../../src/log/log-events.ts";
import { type FakeOptions, type FakeSlack, openFakeSlack } from "./fake/fake-slack.ts";
import { platformInbox, type RecordingPlatformInbox } from "./platform-inbox.ts";

export type Mode = "socket" | "http";

/** A bot that is connected to a fake Slack, with a channel and a person on it. */
export type SlackSetup = {
  readonly slack: FakeSlack;
  readonly chat: Chat;
  readonly inbox: RecordingPlatformInbox;
  readonly logged: readonly { readonly event: LogEvent; readonly facts: Record<string, unknown> }[];
  /** The HTTP mode's address, with `/slack/events`; empty in Socket Mode. */
  readonly address: string;
  /** A second bot on the same Slack, as after a restart; it is not open yet. */
  another(): ReturnType<typeof openSlack>;
  close(): Promise<void>;
};

export const COMMANDS = ["status", "unanswered", "next", "help", "assign", "reopen"];

/** What is on the fake in tests. */
export const CSP = "C0CSP";
export const HWB = "C0HWB";
export const ANN = "U0ANN";

/** Sets up a fake and opens a bot on it. */
export async function openOnFake(
  mode: Mode,
  options: FakeOptions & { readonly inbox?: RecordingPlatformInbox; readonly open?: boolean } = {},
): Promise<SlackSetup> {
  const slack = await openFakeSlack({ patience: 5000, ...options });
  slack.addPerson("Ann Lee", ANN);
  slack.addChannel("community-safety", { id: CSP });
  slack.addChannel("health-and-wellbeing", { id: HWB });
  const inbox = options.inbox ?? platformInbox();
  const logged: { event: LogEvent; facts: Record<string, unknown> }[] = [];
  const another = () =>
    openSlack({
      botToken: slack.botToken,
      appToken: mode === "socket" ? slack.appToken : null,
      signingSecret: mode === "http" ? slack.signingSecret : null,
      apiUrl: slack.apiUrl,
      commands: COMMANDS,
      now: Date.now,
      log: (event, facts) => logged.push({ event, facts }),
    });
  const { chat, routes } = another();
  const web = await serve(routes);
  if (mode === "http") slack.deliverTo(web.address);
  if (options.open !== false) await chat.open(inbox);
  return {
    slack,
    chat,
    inbox,
    logged,
    address: web.address,
    another,
    async close() {
      await chat.close();
      await slack.close();
      await web.close();
    },
  };
}

/** Waits until something is so; says what it waited for if it never is. */
export async function until(what: string, isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end; await sleep(5)) if (isSo()) return;
  throw new Error(`waited in vain until ${what}`);
}

/** A server with the routes of an adapter, as main has one. */
async function serve(routes: readonly Route[]): Promise<{ address: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const route = routes.find(({ path }) => path === request.url);
    if (route === undefined) response.writeHead(404).end();
    else route.handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
