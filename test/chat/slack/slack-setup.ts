import { setTimeout as sleep } from "node:timers/promises";
import type { Chat } from "../../../src/chat/chat.ts";
import { openSlack } from "../../../src/chat/slack/open-slack.ts";
import { listen } from "../../../src/http/listen.ts";
import { routeRequests } from "../../../src/http/route-requests.ts";
import { TIMES, type Times } from "../../../src/http/times.ts";
import type { LogEvent } from "../../../src/log/log-events.ts";
import { WELL } from "../../http/well.ts";
import { vocabulary } from "../../vocabulary.ts";
import { INSTALLATION } from "../installation.ts";
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
  /** A second bot on the same Slack, as after a restart, or another installation; it is not open yet. */
  another(installation?: string): ReturnType<typeof openSlack>;
  close(): Promise<void>;
};

/** What is on the fake in tests. */
export const CSP = "C0CSP";
export const HWB = "C0HWB";
export const ANN = "U0ANN";

/** Sets up a fake and opens a bot on it. */
export async function openOnFake(
  mode: Mode,
  options: FakeOptions & {
    readonly inbox?: RecordingPlatformInbox;
    readonly open?: boolean;
    readonly times?: Partial<Times>;
  } = {},
): Promise<SlackSetup> {
  const slack = await openFakeSlack({ patience: 5000, ...options });
  slack.addPerson("Ann Lee", ANN);
  slack.addChannel("community-safety", { id: CSP });
  slack.addChannel("health-and-wellbeing", { id: HWB });
  const inbox = options.inbox ?? platformInbox();
  const logged: { event: LogEvent; facts: Record<string, unknown> }[] = [];
  const another = (installation = INSTALLATION) =>
    openSlack({
      botToken: slack.botToken,
      appToken: mode === "socket" ? slack.appToken : null,
      signingSecret: mode === "http" ? slack.signingSecret : null,
      apiUrl: slack.apiUrl,
      vocabulary: () => vocabulary(),
      installation,
      now: Date.now,
      log: (event, facts) => logged.push({ event, facts }),
    });
  const { chat, routes } = another();
  const place = { host: "127.0.0.1", port: 0, times: { ...TIMES, ...options.times } };
  const web = await listen(routeRequests(routes, WELL), place);
  const address = `${web.address}/slack/events`;
  if (mode === "http") slack.deliverTo(address);
  if (options.open !== false) await chat.open(inbox);
  return {
    slack,
    chat,
    inbox,
    logged,
    address,
    another,
    async close() {
      const closed = web.close();
      await chat.close();
      await slack.close();
      await closed;
    },
  };
}

/** Waits until something is so; says what it waited for if it never is. */
export async function until(what: string, isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end; await sleep(5)) if (isSo()) return;
  throw new Error(`waited in vain until ${what}`);
}
