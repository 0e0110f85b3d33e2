import type { ReasonTable } from "./reason-table.ts";

/** What helps where Graph does not let the bot read a team's messages. */
export const GRANT =
  "Let an owner of the team remove the app and add it again, and accept that it reads the channel's messages (ChannelMessage.Read.Group); if Teams does not offer it, let an administrator allow resource-specific consent (docs/teams.md, step 4).";

/** What lets the bot know of a post where it cannot look; said behind a colon. */
const PRESS =
  "press one of its buttons, and the bot knows. To look for itself it needs ChannelMessage.Read.Group (docs/teams.md, step 4).";

const MISSING = "Microsoft Graph knows no such channel or thread";
const MISSED = "so what is written while the bot is down is missed";

/** Why Microsoft Graph does not tell the bot what stands in a channel. */
export const GRAPH_REASONS = {
  "graph-refused": (facts) => ({ because: refused(facts), fix: GRANT }),
  "graph-missing": () => ({
    because: MISSING,
    fix: "Compare the channel's id in the settings with its link in Teams (docs/teams.md, step 5).",
  }),
  "graph-down": ({ status, word }) => ({
    because: `Microsoft Graph did not answer (${status === null ? word.replaceAll("-", " ") : `status ${status} ${word}`})`,
    fix: "Try again in a moment.",
  }),
  "graph-behind": () => ({
    because: "Microsoft Graph, which may be some minutes behind, does not tell of it",
    fix: "Nothing to do: the bot looks again.",
  }),
  "graph-off": () => ({
    because: `Microsoft Graph is switched off, ${MISSED}`,
    fix: "Take TEAMS_GRAPH_URL=none out of the settings.",
  }),
  "graph-anonymous": () => ({
    because: `Microsoft Graph is not asked, since the bot is anonymous, ${MISSED}`,
    fix: "Nothing to do on Microsoft's emulator. On Teams itself, set MicrosoftAppId and the rest (docs/teams.md, step 6).",
  }),
  "graph-cannot-look": () => ({ because: "the bot cannot read the channel back", fix: PRESS }),
  "graph-look-refused": (facts) => ({ because: refused(facts), fix: PRESS }),
  "graph-look-missing": () => ({ because: MISSING, fix: PRESS }),
} satisfies Partial<ReasonTable>;

function refused({ word }: { readonly word: string }): string {
  return `Microsoft Graph does not let the bot read messages (${word})`;
}
