import type { LogEntry } from "./log-entry.ts";

/** What happens between the bot and Slack. */
export const SLACK_EVENTS = {
  "slack-connected": { level: "info", means: "The bot knows who it is on Slack, and hears." },
  "slack-connection-ended": {
    level: "info",
    means: "The connection ended, as Slack wants it every few hours; another is opened at once.",
  },
  "slack-reconnected": { level: "info", means: "A new connection is open, and what was missed is read." },
  "slack-connection-not-opened": {
    level: "warn",
    means: "Slack could not be reached or refused; it is tried again, ever more slowly.",
  },
  "slack-alarm": {
    level: "warn",
    means: "The bot cannot hear, cannot speak or is refused; the secretaries are told, once a day.",
  },
  "slack-alarm-over": { level: "info", means: "What an alarm told of is right again." },
  "slack-alarm-not-told": {
    level: "error",
    means: "The secretaries could not be told of an alarm.",
  },
  "slack-library-error": { level: "warn", means: "What Slack's own libraries report as an error." },

  "slack-event-ignored": {
    level: "debug",
    means: "Something was said that is no reply, and why it is none.",
  },
  "slack-event-not-kept": {
    level: "error",
    means: "A reply or another event could not be kept; Slack is not told that it was, and sends it again.",
  },
  "slack-event-not-acknowledged": {
    level: "warn",
    means: "Slack was not told that something arrived, and sends it again.",
  },
  "slack-request-failed": { level: "error", means: "A request of Slack's could not be dealt with." },
  "slack-request-too-old": {
    level: "error",
    means: "Slack signed a request, and by this machine's clock it is too old; told once a minute at most.",
  },
  "slack-work-failed": {
    level: "error",
    means: "A command, a button or a home tab was not dealt with, after Slack was answered.",
  },

  "slack-command-ignored": { level: "info", means: "A command that does not say who gave it, or where." },
  "slack-button-ignored": { level: "info", means: "A button was pressed that is not the bot's." },
  "slack-form-ignored": { level: "info", means: "A form was sent that is not the bot's." },
  "slack-form-not-opened": {
    level: "warn",
    means: "The form of a button did not open in time; whoever pressed it is told what to do.",
  },
  "slack-answer-not-given": {
    level: "warn",
    means: "Slack did not take the answer to a command or a button; it can be asked for again.",
  },
} as const satisfies Readonly<Record<string, LogEntry>>;
