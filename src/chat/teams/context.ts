import type { Instant } from "../../core/names/time.ts";
import type { Log } from "../../log/log-events.ts";
import type { Inbox } from "../chat.ts";
import type { PlatformClock } from "../platform-clock.ts";
import type { Connector } from "./connector/connector.ts";
import type { Graph } from "./graph/graph-client.ts";
import type { Health } from "./health.ts";
import type { Known } from "./incoming/known.ts";
import type { Installations } from "./memory/installations.ts";
import type { PendingFiles } from "./memory/pending-files.ts";
import type { SentLog } from "./memory/sent-log.ts";
import type { Targeting } from "./memory/targeting.ts";
import type { FileLinks } from "./webhook/file-links.ts";

/** Everything that an open connection to Teams works with. Each part takes what it needs of it. */
export type TeamsContext = {
  readonly connector: Connector;
  /** Null: the bot was told to do without. */
  readonly graph: Graph | null;
  readonly installations: Installations;
  readonly sentLog: SentLog;
  readonly pendingFiles: PendingFiles;
  /** Null: no answer is shown in a channel to one person alone. */
  readonly targeting: Targeting | null;
  /** Which installation of the bot this is: its posts say so. */
  readonly installation: string;
  readonly links: FileLinks;
  readonly health: Health;
  readonly inbox: Inbox;
  readonly known: () => Known;
  /** The tenants that are let in, in lower case; none: everybody on this machine. */
  readonly tenants: readonly string[];
  /** Whether Microsoft knows the bot, so that its general address can be tried. */
  readonly registered: boolean;
  /** Something is in doubt: it is looked for soon. */
  readonly lookSoon: () => void;
  /** Goes on after an answer was given; closing waits for it. */
  readonly afterwards: (work: () => Promise<void>) => void;
  readonly now: () => Instant;
  /** Microsoft's clock, by which messages are dated. */
  readonly time: PlatformClock;
  readonly log: Log;
};
