import type { LogEntry } from "./log-entry.ts";

/** What happens on the local workspace. */
export const LOCAL_EVENTS = {
  "local-workspace-opened": { level: "info", means: "The page can be opened at this address." },
  "local-messages-repaired": {
    level: "warn",
    means: "The messages of the workspace ended in the middle of a line, after a crash or a full disk.",
  },
  "local-clock-not-stored": {
    level: "warn",
    means: "Where the clock stands could not be written; after a crash it may stand still for a while.",
  },
  "local-hand-over-failed": {
    level: "error",
    means: "The bot could not deal with a message, a command or a button; whoever sent it is told.",
  },
  "local-request-failed": {
    level: "error",
    means: "A request was not answered for a fault in the bot; whoever sent it was shown the same reference.",
  },
  "local-work-failed": { level: "error", means: "What follows from a request was not done." },
} as const satisfies Readonly<Record<string, LogEntry>>;
