import { GRANT } from "./graph-reasons.ts";
import type { ReasonTable } from "./reason-table.ts";

const RESTORE_TEAM = "Let an owner restore the team, or give the board another channel in its settings.";

/** What became of a team or a channel in Teams, and what the bot does not know of one. */
export const TEAMS_PLACE_REASONS = {
  "teams-not-heard": () => ({
    because: "Teams has not called the bot yet, so the bot does not know where to speak",
    fix: "Add the app to the team, or write to it once; if that is done, look at the messaging endpoint of the bot (docs/teams.md, steps 2 and 4).",
  }),
  "teams-removed": () => ({
    because: "the app was taken out of the team",
    fix: "Let an owner of the team add the app again (docs/teams.md, step 4). Until then the board is neither asked nor heard there.",
  }),
  "teams-channel-deleted": () => ({
    because: "the channel was deleted in Teams",
    fix: "Let an owner of the team restore it, or give the board another channel in its settings.",
  }),
  "teams-team-archived": () => ({ because: "the team was archived in Teams", fix: RESTORE_TEAM }),
  "teams-team-deleted": () => ({ because: "the team was deleted in Teams", fix: RESTORE_TEAM }),
  "teams-team-unknown": () => ({
    because: "the team of this channel is not known yet",
    fix: "Write a message in the channel that mentions the bot, or add the app to its team again (docs/teams.md, step 4).",
  }),
  "teams-mentions-only": () => ({
    because: "Teams gives the bot only messages that mention it, so answers without a mention are not kept",
    fix: `${GRANT} Until then members can use the Answer button of a question, or mention the app in their reply.`,
  }),
  "teams-mentions-yet": () => ({
    because: "no message was heard yet that does not mention the bot",
    fix: GRANT,
  }),
} satisfies Partial<ReasonTable>;
