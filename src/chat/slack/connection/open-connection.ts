import { inFlight } from "../../../async/in-flight.ts";
import type { Inbox } from "../../chat.ts";
import type { PlatformClock } from "../../platform-clock.ts";
import { missingScope } from "../api/credential-fault.ts";
import { identity } from "../api/identity.ts";
import type { SlackApi } from "../api/slack-api.ts";
import { SlackRefusal } from "../api/slack-refusal.ts";
import { type EventContext, handleEvent } from "../event-handler.ts";
import { firstTime } from "../first-time.ts";
import { lackingScopes } from "../inspect.ts";
import {
  afterForm,
  handleBlockAction,
  handleFormSubmission,
  handleShortcut,
  handleSlashCommand,
} from "../interaction-handler.ts";
import { accountBook } from "../reading/accounts.ts";
import { editTimes } from "../reading/edit-times.ts";
import { links } from "../reading/links.ts";
import { type Sender, sender } from "../sender.ts";
import { spots } from "../sending/spot.ts";
import type { SlackOptions } from "../slack-options.ts";
import { boltApp } from "./bolt-app.ts";
import { createDispatcher, type Dispatcher } from "./dispatcher.ts";
import type { Health } from "./health.ts";
import { identify } from "./identify.ts";
import { keepSocket } from "./keep-socket.ts";
import { oneSocket } from "./one-socket.ts";
import { startError } from "./start-error.ts";
import { watch } from "./watch.ts";

/** A bot that knows who it is and can speak; it hears once it is started. */
export type Connection = {
  readonly sender: Sender;
  /** Where requests over HTTP go. */
  readonly dispatcher: Dispatcher;
  /** Begins to hear; rejects with an `ExpectedError` or a `ChatError` if that cannot be. */
  start(): Promise<void>;
  /** Hears nothing more; resolves once everything heard is dealt with. */
  close(): Promise<void>;
};

/** In milliseconds. */
const WATCH = 300_000;

/** Makes the bot known to itself, and wires what comes in to the inbox. Rejects with a `ChatError`. */
export async function openConnection(
  deps: SlackOptions & {
    readonly api: SlackApi;
    readonly state: Health;
    readonly time: PlatformClock;
    readonly inbox: Inbox;
  },
): Promise<Connection> {
  const { api, state, time, inbox, now, log, appToken, apiUrl } = deps;
  const self = await identify(api, now);
  const work = inFlight((error) => log("slack-work-failed", { because: String(error) }));
  const opening = spots(api, now);
  const reader = {
    api,
    known: { self, vocabulary: deps.vocabulary },
    accounts: accountBook(api, now),
    links: links(api, self, now),
    edits: editTimes(),
  };
  const replyContext = { api, spots: opening, log };
  const context: EventContext = {
    inbox,
    time,
    reader,
    replyContext,
    inFlight: work,
    health: state,
    seen: firstTime(),
    log,
  };
  const deliver = boltApp(
    self,
    {
      event: (body) => handleEvent(context, body),
      command: (body, respond) => handleSlashCommand(context, body, respond),
      button: (body, respond) => handleBlockAction(context, body, respond),
      shortcut: (body, respond) => handleShortcut(context, body, respond),
      form: (body) => handleFormSubmission(context, body),
      afterForm,
    },
    work,
    log,
  );
  const dispatcher = createDispatcher({ deliver, inFlight: work, limited: () => inbox.reconnected(), log });
  const back = () => work.afterwards(() => inbox.reconnected());
  const socket =
    appToken === null
      ? null
      : keepSocket({
          open: () => oneSocket({ appToken, apiUrl, dispatcher, log }),
          health: state,
          reopened: back,
          now,
          log,
        });
  let endWatch = () => {};
  return {
    sender: sender({ api, self, spots: opening, reader, installation: deps.installation, now, time }),
    dispatcher,
    async start() {
      try {
        await socket?.start();
      } catch (error) {
        throw startError(error, "app", now());
      }
      state.set("hearing", null);
      await time.measure(() => isReached(api));
      endWatch = watch({ look: () => isReached(api), health: state, back, every: WATCH });
      log("slack-connected", { team: self.team, mode: socket === null ? "http" : "socket" });
      for (const scope of lackingScopes(self) ?? []) {
        await inbox.trouble({ id: `slack permission ${scope}`, channel: null, reason: missingScope(scope) });
      }
    },
    async close() {
      endWatch();
      await work.finish();
      await socket?.stop();
    },
  };
}

/** Whether Slack answers at all; what it answers is seen to elsewhere. */
async function isReached(api: SlackApi): Promise<boolean> {
  try {
    await identity(api);
    return true;
  } catch (error) {
    return error instanceof SlackRefusal && error.fault.kind !== "in-doubt";
  }
}
