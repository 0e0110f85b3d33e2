import type { ReasonTable } from "./reason-table.ts";

const INVITE = "type /invite @soc-questions in it";
const AGAIN =
  "Check the network, any proxy and SLACK_API_URL, and try again; https://status.slack.com says whether Slack is down.";
const KEPT = "Nothing to do: what is kept is not touched by it.";
const LOOKING = "Nothing to do: the bot looks again.";

/** What Slack has against saying, changing or reading something, or leaves open. */
export const SLACK_REASONS = {
  "slack-not-in-channel": () => ({
    because: "the bot is not in the channel",
    fix: `Open the channel in Slack and ${INVITE}.`,
  }),
  "slack-no-channel": () => ({
    because: "Slack knows no such channel, or it is private and the bot is not in it",
    fix: `Check the channel's id in the settings (in Slack: the channel's name, About, Channel ID), and ${INVITE}.`,
  }),
  "slack-archived": () => ({
    because: "the channel is archived",
    fix: "Unarchive the channel in Slack, or give the board another channel in the settings.",
  }),
  "slack-restricted": () => ({
    because: "the channel or the workspace does not let the bot post there",
    fix: "Ask a workspace owner to let apps post in the channel: its name, Settings, Posting permissions.",
  }),
  "slack-no-direct": () => ({
    because: "Slack opens no direct message to this person",
    fix: "Check the person's slack id in the settings, and that their account is active and may talk to apps.",
  }),
  "slack-no-person": () => ({
    because: "Slack knows nobody with the id that the settings have for this person",
    fix: "Check the person's slack id in the settings (in Slack: their profile, Copy member ID).",
  }),
  "slack-person-closed": () => ({
    because: "their account on Slack is closed",
    fix: "Take the person out of the settings, or give them the slack id of their account of today.",
  }),
  "slack-messages-off": () => ({
    because: "the app's messages tab is off, so nobody can be sent a direct message",
    fix: "Turn the app's Messages Tab on (https://api.slack.com/apps, App Home); docs/slack.md has the manifest.",
  }),
  "slack-no-files": () => ({
    because: "the workspace takes no files from the bot",
    fix: "Ask a workspace owner to allow apps to upload files, or to make room for them.",
  }),
  "slack-connect": () => ({
    because: "Slack Connect does not let the bot do this in a channel shared with another organisation",
    fix: "Ask the administrators of both organisations to allow apps in the shared channel.",
  }),
  "slack-no-edit": () => ({
    because: "Slack does not let the bot change this message",
    fix: "Nothing to do: what is kept is not touched by it, only the message shows an older state.",
  }),
  "slack-form": () => ({
    because: "Slack does not take the form of what the bot wants to say",
    fix: "Report it to whoever looks after the bot: this is a fault of the bot.",
  }),
  "slack-refused": ({ word, method }) => ({
    because: `Slack refuses: ${word}`,
    fix: `Look the word up at https://docs.slack.dev/reference/methods/${method}.`,
  }),
  "slack-deleted": () => ({ because: "the message was deleted on Slack", fix: KEPT }),
  "slack-root-deleted": () => ({ because: "the first message of the thread was deleted", fix: KEPT }),
  "slack-maybe": () => ({ because: "Slack had a fault of its own and may have done it", fix: AGAIN }),
  "slack-fault": ({ status }) => ({
    because: `Slack answered with a fault of its own (${status})`,
    fix: AGAIN,
  }),
  "slack-unreached": () => ({
    because: "Slack could not be reached, or did not answer in time",
    fix: AGAIN,
  }),
  "slack-unreadable": () => ({ because: "Slack gave no answer that can be read", fix: AGAIN }),
  "slack-answer-lacks": ({ method, fields }) => ({
    because: `Slack's answer to ${method} lacks ${fields.join(", ")}`,
    fix: AGAIN,
  }),
  "slack-upload-failed": () => ({ because: "the file could not be uploaded to Slack", fix: AGAIN }),
  "slack-not-shown": () => ({ because: "Slack has the file and has not shown it yet", fix: LOOKING }),
  "slack-contradiction": () => ({
    because: "Slack says both that the thread is there and that it is not",
    fix: LOOKING,
  }),
} satisfies Partial<ReasonTable>;
