import type { Connection as Opened } from "../adapter.ts";
import type { Chat, Inbox, Trouble } from "../chat.ts";
import { platformClock } from "../platform-clock.ts";
import { credentialFault } from "./api/credential-fault.ts";
import { slackApi } from "./api/slack-api.ts";
import { health } from "./connection/health.ts";
import { httpRoute } from "./connection/http-route.ts";
import { type Connection, openConnection } from "./connection/open-connection.ts";
import { probeConnection } from "./connection/probe.ts";
import { inspect } from "./inspect.ts";
import type { SlackOptions } from "./slack-options.ts";

/**
 * Puts Slack behind the port: over Socket Mode if there is an app-level token, else over HTTP at `/slack/events`. Nothing is
 * connected yet.
 */
export function openSlack(options: SlackOptions): Opened {
  const { appToken, signingSecret, now, log } = options;
  let connection: Connection | null = null;
  let told: Inbox | null = null;

  const trouble = (what: Trouble) => {
    const telling = told?.trouble(what);
    telling?.catch((error: unknown) => log("slack-alarm-not-told", { because: String(error) }));
  };
  const state = health(log, (part, reason) => {
    const day = new Date(now()).toISOString().slice(0, 10);
    trouble({ id: `slack ${part} ${day}`, channel: null, reason });
  });
  const time = platformClock({ platform: "slack", now, log, trouble });
  const api = slackApi({
    token: options.botToken,
    apiUrl: options.apiUrl,
    now,
    log,
    heard: time.heard,
    received(refusal) {
      // Before it is open, what is wrong is said by `open` itself.
      if (connection === null) return;
      const fault = refusal === null ? null : credentialFault(refusal.code, "bot");
      if (refusal === null || fault !== null) state.set("credentials", fault);
    },
  });
  const sender = () => {
    if (connection === null) throw new Error("Slack is not open");
    return connection.sender;
  };

  const chat: Chat = {
    platform: "slack",
    async open(inbox) {
      told = inbox;
      const opened = await openConnection({ ...options, api, state, time, inbox });
      connection = opened;
      try {
        await opened.start();
      } catch (error) {
        connection = null;
        await opened.close();
        throw error;
      }
    },
    async close() {
      // First, or what is being dealt with would sit out every pause that Slack asks for.
      api.close();
      await connection?.close();
    },
    say: async (...all) => await sender().say(...all),
    find: async (...all) => await sender().find(...all),
    update: async (...all) => await sender().update(...all),
    remove: async (...all) => await sender().remove(...all),
    thread: async (...all) => await sender().thread(...all),
    roots: async (...all) => await sender().roots(...all),
    condition: () => [...state.read(), ...time.condition()],
    inspect: (...all) => inspect(api, () => probeConnection(options), ...all),
  };
  const http = appToken === null && signingSecret !== null;
  const dispatcher = () => connection?.dispatcher ?? null;
  return { chat, routes: http ? [httpRoute({ signingSecret, dispatcher, now, log })] : [] };
}
