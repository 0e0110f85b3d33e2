import type { LogEntry } from "./log-entry.ts";

/** What happens between the bot and Microsoft Teams. */
export const TEAMS_EVENTS = {
  "teams-opened": { level: "info", means: "The bot takes in what Teams sends." },
  "teams-open-to-everybody": {
    level: "warn",
    means: "TEAMS_ALLOW_ANONYMOUS is set: whoever reaches the bot can speak as anybody.",
  },
  "teams-caller-refused": {
    level: "info",
    means: "Somebody called who is not Teams, or from a tenant that is not let in.",
  },
  "teams-caller-out-of-time": {
    level: "warn",
    means:
      "A call has a token that is not valid yet, or no more, by this machine's clock; told once a minute at most.",
  },
  "teams-caller-not-checked": {
    level: "warn",
    means: "Microsoft's keys could not be fetched, so that nobody is let in; Teams calls again.",
  },

  "teams-activity-ignored": {
    level: "debug",
    means: "Something was said or done that is no reply, and why it is none.",
  },
  "teams-request-failed": {
    level: "error",
    means: "A reply or another call could not be kept; Teams is told so, and sends it again.",
  },
  "teams-work-failed": {
    level: "error",
    means: "What follows from a call was not done, after Teams was answered.",
  },
  "teams-answer-not-given": {
    level: "warn",
    means: "Teams did not take the answer to a command or a button; it can be asked for again.",
  },
  "teams-targeted-tried": {
    level: "info",
    means: "It was tried whether Teams shows a message in a channel to one person alone.",
  },
  "teams-home-not-shown": {
    level: "warn",
    means: "Somebody who opened the app was not shown what it has for them.",
  },
  "teams-post-confirmed": {
    level: "info",
    means: "A post that was in doubt stands: somebody pressed one of its buttons.",
  },
  "teams-channels-not-listed": {
    level: "warn",
    means: "Teams did not say which channels a team has; each is learnt when somebody writes in it.",
  },

  "teams-file-not-offered": { level: "warn", means: "A person could not be offered a pack in their chat." },
  "teams-file-not-uploaded": {
    level: "warn",
    means: "A pack could not be put into a person's OneDrive; they get a link.",
  },
  "teams-file-not-shown": {
    level: "warn",
    means: "A pack is in a person's OneDrive, and they were not told.",
  },
  "teams-file-not-downloaded": { level: "warn", means: "A pack could not be read when its link was used." },
} as const satisfies Readonly<Record<string, LogEntry>>;
