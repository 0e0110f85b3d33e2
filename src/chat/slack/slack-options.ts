import type { Vocabulary } from "../../core/intake/read-line.ts";
import type { Log } from "../../log/log-events.ts";
import type { Tokens } from "./api/tokens.ts";

/** What the adapter is told. */
export type SlackOptions = Tokens & {
  /** Where the Web API is; null for Slack's own. */
  readonly apiUrl: string | null;
  /** What a command is known by, so that one typed as a mention can be told from a reply. */
  readonly vocabulary: () => Vocabulary;
  /** Which installation of the bot this is: its posts say so. */
  readonly installation: string;
  /** The machine's time in milliseconds. */
  readonly now: () => number;
  readonly log: Log;
};
