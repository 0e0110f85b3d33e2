import type { ReasonTable } from "./reason-table.ts";

/** What became of a channel in Slack. */
export const SLACK_CHANNEL_REASONS = {
  "slack-channel-archived": ({ channel }) => ({
    because: `the channel ${channel} was archived in Slack: nothing can be asked or answered there`,
    fix: "Unarchive it in Slack, or give the board another channel in the settings.",
  }),
  "slack-channel-deleted": ({ channel }) => ({
    because: `the channel ${channel} was deleted in Slack, and its threads with it; the evidence kept so far is safe`,
    fix: "Give the board another channel in the settings, invite the bot there, and start the bot again.",
  }),
  "slack-channel-left": ({ channel }) => ({
    because: `the channel ${channel} can no longer be heard: the bot was removed from it`,
    fix: "Open the channel in Slack and type /invite @soc-questions; what was written meanwhile is then read.",
  }),
  "slack-channel-renumbered": ({ channel, now }) => ({
    because: `Slack gave the channel ${channel} a new id, ${now.slice(now.indexOf(":") + 1)}`,
    fix: `Replace ${channel} by ${now} in the settings, and start the bot again.`,
  }),
  "slack-history-hidden": ({ channel }) => ({
    because: `Slack no longer shows what was written in ${channel} more than 90 days ago, as on its free plan: the threads of older questions cannot be read or answered any more. Nothing was deleted, and all replies that were kept are kept`,
    fix: "Answered questions need nothing. One that is still unanswered can be asked again: type /soc ask and its reference. On a paid plan Slack shows the old threads again.",
  }),
} satisfies Partial<ReasonTable>;
