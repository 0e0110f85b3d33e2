import type { Ailment } from "../health.ts";

/** What the bot does less well where it has to do without Graph, and what helps. */
export function withoutGraph({ registered }: { readonly registered: boolean }): Ailment {
  return {
    because: `Microsoft Graph is ${registered ? "switched off" : "not asked, since the bot is anonymous"}, so what is written while the bot is down is missed`,
    fix: registered
      ? "Take TEAMS_GRAPH_URL=none out of the settings."
      : "Nothing to do on Microsoft's emulator. On Teams itself, set MicrosoftAppId and the rest (docs/teams.md, step 6).",
  };
}
