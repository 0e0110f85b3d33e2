import { BOT_EVENTS } from "./bot-events.ts";
import { LOCAL_EVENTS } from "./local-events.ts";
import type { LogEntry } from "./log-entry.ts";
import { SLACK_EVENTS } from "./slack-events.ts";
import { TEAMS_EVENTS } from "./teams-events.ts";

/**
 * Every event that the log can tell of, by the name that stands in its line: its level, and what it means. Those of a
 * platform begin with its name. Whoever watches the log goes by these names: one that changes belongs in the change log.
 */
export const LOG_EVENTS = {
  ...BOT_EVENTS,
  ...SLACK_EVENTS,
  ...TEAMS_EVENTS,
  ...LOCAL_EVENTS,
} as const satisfies Readonly<Record<string, LogEntry>>;

/** The name of an event. */
export type LogEvent = keyof typeof LOG_EVENTS;

/** Writes a line to the log: facts only, never anybody's words, never a secret. */
export type Log = (event: LogEvent, facts: Record<string, unknown>) => void;
