import { inFlight } from "../../async/in-flight.ts";
import type { Connection } from "../adapter.ts";
import type { Chat } from "../chat.ts";
import { platformClock } from "../platform-clock.ts";
import { openConnector } from "./connector/connector.ts";
import type { TeamsContext } from "./context.ts";
import { checkCredentials, isLoopback } from "./credentials/check-credentials.ts";
import { tokenSource } from "./credentials/token-source.ts";
import { graphClient } from "./graph/graph-client.ts";
import { withoutGraph } from "./graph/graph-fault.ts";
import { health } from "./health.ts";
import { inspect } from "./inspect.ts";
import { knowledge } from "./knowledge.ts";
import { type Installations, openInstallations } from "./memory/installations.ts";
import { openPendingFiles } from "./memory/pending-files.ts";
import { openSentLog } from "./memory/sent-log.ts";
import { openTargeting } from "./memory/targeting.ts";
import { find } from "./sending/find.ts";
import { lookAgain } from "./sending/look-again.ts";
import { remove } from "./sending/remove.ts";
import { roots } from "./sending/roots.ts";
import { say } from "./sending/say.ts";
import { thread } from "./sending/thread.ts";
import { update } from "./sending/update.ts";
import type { TeamsOptions } from "./teams-options.ts";
import { watchTime } from "./watch-time.ts";
import { fileLinks } from "./webhook/file-links.ts";
import { fileRoute } from "./webhook/file-route.ts";
import { messageRoute } from "./webhook/message-route.ts";
import { waitUntilOpen } from "./webhook/wait-until-open.ts";

export type { TeamsOptions } from "./teams-options.ts";

/** In milliseconds, only going forward. */
const clock = () => performance.now();

/**
 * Makes the connection ready. Nothing is let in and nothing said before its chat is opened: whoever calls until then
 * waits a while. While it closes, its routes answer 503. Raises an `ExpectedError` (`environment`, `damaged`, `disk`).
 */
export async function openTeams(options: TeamsOptions): Promise<Connection> {
  const { keep, installation, now, log } = options;
  const { credentials, tenants } = checkCredentials(options);
  const registered = credentials.kind === "app";
  if (!registered)
    log("teams-open-to-everybody", {
      warning:
        "TEAMS_ALLOW_ANONYMOUS is set: whoever reaches this machine's loopback address can speak as anybody",
      host: options.host,
    });
  let context: TeamsContext | null = null;
  const milliseconds = () => Date.parse(now());
  const time = platformClock({
    ...{ platform: "teams", now: milliseconds, log },
    trouble: (trouble) => context?.afterwards(async () => await context?.inbox.trouble(trouble)),
  });
  const tokens = tokenSource(credentials, options.loginUrl);
  const connector = openConnector(credentials, tokens, {
    openIdUrl: options.openIdUrl,
    now: milliseconds,
    heard: time.heard,
  });
  // An anonymous bot has nothing to show to Microsoft's own Graph.
  const graphUrl = registered || isLocal(options.graphUrl) ? options.graphUrl : null;
  const graph =
    graphUrl === null
      ? null
      : graphClient(graphUrl.replace(/(?<!\/)\/+$/, ""), tokens, milliseconds, time.heard);
  const installations = await openInstallations(keep.document("places"));
  const condition = health();
  const work = inFlight((error) =>
    log("teams-work-failed", {
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  );
  const again = lookAgain(() => {
    const open = context;
    if (open !== null) work.afterwards(() => open.inbox.reconnected());
  }, clock);
  const ready = {
    ...{ connector, graph, installations, installation, tenants, registered, now, time, log },
    pendingFiles: openPendingFiles(keep.entries("files"), now),
    targeting: options.targeted ? openTargeting(keep.document("targeted")) : null,
    links: fileLinks(options.publicUrl, clock),
    health: condition,
    lookSoon: again.soon,
    afterwards: work.afterwards,
  };
  if (graph === null) condition.note("no graph", "", withoutGraph({ registered }));
  // What is under way when it closes may still speak and read; nothing new comes in.
  const currentContext = () => (work.isClosing() ? null : context);
  const untilOpen = waitUntilOpen();
  let stopWatch = () => {};
  const awaited = async () => {
    if (context === null) await untilOpen.over();
    return currentContext();
  };
  const during = <T>(act: (open: TeamsContext) => Promise<T>): Promise<T> => {
    if (context === null) throw new Error("the connection to Teams is not open");
    const open = context;
    return work.during(() => act(open));
  };

  const chat: Chat = {
    platform: "teams",
    async open(inbox) {
      await ready.pendingFiles.tidy();
      const sentLog = await openSentLog(keep, now());
      const isBot = (id: string) => isOwnId(id, installations.places().bot) || isOwnId(id, options.appId);
      const known = () =>
        knowledge(sentLog, installations.places(), {
          isBot,
          vocabulary: options.vocabulary,
          now: time.now(),
        });
      context = { ...ready, sentLog, inbox, known };
      untilOpen.end();
      // An anonymous bot hears the time from whoever it works with.
      if (registered) stopWatch = watchTime(time, options.openIdUrl, milliseconds);
      else await time.measure(async () => undefined);
      log("teams-opened", { registered, tenants, graph: graph !== null });
    },
    async close() {
      stopWatch();
      untilOpen.end();
      again.stop();
      await work.finish();
      const closed = context;
      context = null;
      await closed?.sentLog.close();
    },
    say: (...given) => during((open) => say(open, ...given)),
    find: (...given) => during((open) => find(open, ...given)),
    update: (...given) => during((open) => update(open, ...given)),
    remove: (...given) => during((open) => remove(open, ...given)),
    thread: (...given) => during((open) => thread(open, ...given)),
    roots: (...given) => during((open) => roots(open, ...given)),
    condition: () => [...condition.condition(), ...time.condition()],
    // A check runs beside a bot that owns what is kept, and changes nothing in it.
    inspect: (...all) => inspect({ ...ready, tokens, installations: readOnly(installations) }, ...all),
  };
  const routes = [
    messageRoute({ context: awaited, clock, log, during: work.during }),
    fileRoute(currentContext),
  ];
  return { chat, routes };
}

function readOnly(installations: Installations): Installations {
  return { ...installations, change: async () => undefined };
}

/** Teams writes `28:` before the id of a bot, Graph does not. */
function isOwnId(id: string, own: string | null): boolean {
  return own !== null && id.replace(/^28:/, "") === own.replace(/^28:/, "");
}

function isLocal(url: string | null): boolean {
  return url !== null && URL.canParse(url) && isLoopback(new URL(url).hostname);
}
