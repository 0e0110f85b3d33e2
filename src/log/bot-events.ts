import type { LogEntry } from "./log-entry.ts";

/** What the bot itself does, on whatever platform, and what becomes of its records. */
export const BOT_EVENTS = {
  "bot-started": { level: "info", means: "All chats are open, and what was due is done." },
  "bot-stopped": { level: "info", means: "Everything heard is dealt with, and the records are closed." },
  "beat-overran": {
    level: "warn",
    means: "A beat came while the one before it was still being worked on; it waits, and runs right after.",
  },
  "beat-failed": {
    level: "error",
    means: "What was due could not be done, such as on a full disk; it is tried again at the next beat.",
  },
  "follow-up-failed": {
    level: "error",
    means: "What follows from something that was kept could not be done; the next beat catches up.",
  },

  "sample-moved": {
    level: "info",
    means: "What an earlier version wrote under the built-in sample was moved to a folder of its own.",
  },
  "settings-changed": {
    level: "info",
    means: "The settings were changed while the bot ran; from now on it goes by the new ones.",
  },
  "settings-doubtful": {
    level: "warn",
    means: "The settings say something that is hardly meant; they are in force all the same.",
  },
  "settings-faulty": {
    level: "error",
    means: "The settings were changed and cannot be used; the bot goes on with those it had.",
  },

  "reply-kept": { level: "info", means: "A reply, its edit or its deletion is kept as evidence." },
  "prompt-deleted": {
    level: "warn",
    means: "The post of a question is gone; the question stays open, and the secretary is told.",
  },
  "thread-hidden": {
    level: "warn",
    means:
      "Slack shows the thread of a question to nobody any more because of its age; the secretary is told once.",
  },
  "thread-not-read": {
    level: "warn",
    means: "The replies to a question could not be read back; what was missed there is still missing.",
  },
  "command-received": { level: "info", means: "Somebody gave a command." },
  "command-failed": {
    level: "error",
    means: "A command or a button was not obeyed; whoever gave it was shown the same reference.",
  },

  "board-silent": {
    level: "error",
    means:
      "Nothing is said on a board: its channels may be another installation's, or the records are not those it had.",
  },
  "board-speaks": { level: "info", means: "What kept the bot from speaking on a board is not so any more." },
  "channel-not-seen": {
    level: "warn",
    means:
      "The bot could not look what stands in a channel; it goes on, since its records know what it asked.",
  },
  "posts-adopted": {
    level: "warn",
    means:
      "Posts of the bot stood in a channel and were not in the records, as after a backup was put back; now they are.",
  },
  "copy-removed": {
    level: "warn",
    means: "A question stood twice; the replies under both are kept, and the later post was taken away.",
  },
  "copy-left": {
    level: "warn",
    means:
      "A question stands twice, and the later post cannot be taken away; the replies under both are kept.",
  },

  "control-not-open": {
    level: "warn",
    means:
      "There can be no control socket in the data directory; commands that write have to wait until the bot stops.",
  },
  "control-failed": {
    level: "error",
    means: "A command from the command line went wrong in the bot; whoever gave it was told to look here.",
  },

  "delivery-said": { level: "info", means: "A post or a message was sent." },
  "delivery-found": {
    level: "info",
    means: "A post or a message was sent before an interruption already, and is not sent again.",
  },
  "delivery-not-said": {
    level: "warn",
    means:
      "The platform did not take a post or a message; it is held and tried again, unless its place is gone.",
  },
  "delivery-in-doubt": {
    level: "warn",
    means:
      "It may have been sent, and is looked for before it is sent again; where the bot may not look, people are asked.",
  },
  "post-not-updated": {
    level: "warn",
    means: "The post of a question does not show how the question stands.",
  },
  "trouble-reported": {
    level: "warn",
    means: "Something that only people can mend; the secretaries of the boards concerned are told once.",
  },

  "health-failed": {
    level: "error",
    means: "The bot cannot hear, speak or write, or is stuck; the health check answers 503 and says why.",
  },
  "health-degraded": {
    level: "warn",
    means: "The bot does its work, but not all of it; the health check says what is missing, and why.",
  },
  "health-recovered": { level: "info", means: "Nothing that the health check told of is wrong any more." },

  "clock-off": {
    level: "error",
    means: "This machine's clock is more than two minutes off a platform's; the secretaries are told once.",
  },
  "clock-right": { level: "info", means: "This machine's clock agrees with the platform's again." },

  "journal-repaired": {
    level: "warn",
    means: "The journal of a board ended in the middle of a line, after a crash, a full disk or a copy.",
  },
  "journal-rechained": {
    level: "info",
    means: "A journal that an earlier version wrote is written in the form of today; nothing in it changed.",
  },
  "records-still-read": {
    level: "info",
    means:
      "There is too much to read all of it before the bot begins; what is damaged stops it once it is found.",
  },
  "checkpoint-written": { level: "info", means: "The checkpoint of a board is on the disk." },
  "checkpoint-missing": {
    level: "info",
    means: "A board had no checkpoint, and was built anew from its journal.",
  },
  "checkpoint-not-believed": {
    level: "warn",
    means:
      "A checkpoint was changed, is damaged or of another journal; the board was built anew from its journal.",
  },
  "checkpoint-failed": {
    level: "warn",
    means: "A checkpoint could not be written; the journal has everything, and a later one is tried.",
  },
} as const satisfies Readonly<Record<string, LogEntry>>;
