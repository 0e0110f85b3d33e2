import { App, type Receiver, type RespondFn } from "@slack/bolt";
import type { ModalView } from "@slack/web-api";
import type { InFlight } from "../../../async/in-flight.ts";
import type { Log } from "../../../log/log-events.ts";
import type { Self } from "../api/identity.ts";
import { quietLogger } from "../api/quiet-logger.ts";
import { slackFetch } from "../api/slack-fetch.ts";
import type { Rendered } from "../outgoing/outgoing.ts";

/** Answers through the address that came with a command or a button; rejects if Slack does not take it. */
export type Respond = (said: Rendered) => Promise<unknown>;

/** What is done with what Bolt sorts out. Only what `event` is asked for holds up the acknowledgement. */
export type Handlers = {
  event(body: unknown): Promise<void>;
  command(body: unknown, respond: Respond | null): Promise<void>;
  button(body: unknown, respond: Respond | null): Promise<void>;
  /** Chosen at a message, or anywhere. */
  shortcut(body: unknown, respond: Respond | null): Promise<void>;
  form(body: unknown): Promise<void>;
  /** What stands in the dialog of a form from now on; undefined: it closes. */
  afterForm(body: unknown): ModalView | undefined;
};

/** A payload of Slack's, and the way to answer it at once: Slack waits three seconds for that of commands, buttons and forms. */
export type Deliver = (
  body: Record<string, unknown>,
  answer: (body?: unknown) => Promise<void>,
) => Promise<void>;

/** In milliseconds. */
const TIMEOUT = 10_000;

/**
 * Sorts payloads with Bolt. The delivery of an event resolves once it is kept and rejects if it is not, whatever Bolt has
 * acknowledged meanwhile; with the bot's own identity given Bolt asks Slack nothing by itself.
 */
export function boltApp(self: Self, handlers: Handlers, inFlight: InFlight, log: Log): Deliver {
  let app: App | null = null;
  const receiver: Receiver = {
    init(opened) {
      app = opened;
    },
    start: async () => {},
    stop: async () => {},
  };
  const bolt = new App({
    receiver,
    authorize: async () => ({ botUserId: self.user, ...(self.bot === null ? {} : { botId: self.bot }) }),
    ignoreSelf: false,
    convoStore: false,
    attachFunctionToken: false,
    logger: quietLogger(log),
    clientOptions: {
      fetch: (url, init) => slackFetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT) }),
    },
  });
  // Whatever is not thrown on from here is acknowledged, and lost.
  bolt.error(async (error) => Promise.reject(error));
  bolt.event(/.*/, async ({ body }) => handlers.event(body));
  bolt.command(/.*/, async ({ ack, body, respond }) => {
    await ack();
    inFlight.afterwards(() => handlers.command(body, privately(respond)));
  });
  bolt.action(/.*/, async ({ ack, body, respond }) => {
    await ack();
    inFlight.afterwards(() => handlers.button(body, privately(respond)));
  });
  bolt.shortcut(/.*/, async ({ ack, body, respond }) => {
    await ack();
    inFlight.afterwards(() => handlers.shortcut(body, privately(respond)));
  });
  bolt.view(/.*/, async ({ ack, body }) => {
    const view = handlers.afterForm(body);
    await (view === undefined ? ack() : ack({ response_action: "update", view }));
    inFlight.afterwards(() => handlers.form(body));
  });
  return async (body, answer) => {
    await app?.processEvent({ body, ack: answer });
  };
}

/** Not every button comes with an address to answer at. */
function privately(respond: RespondFn | undefined): Respond | null {
  if (respond === undefined) return null;
  return ({ text, blocks }) =>
    respond({ response_type: "ephemeral", replace_original: false, text, blocks: [...blocks] });
}
