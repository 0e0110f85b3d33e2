import type { Instant } from "../../../core/model/time.ts";
import type { ChatFault, Complaint } from "../../chat.ts";
import type { GraphFailure } from "./graph-client.ts";

/** What helps when Graph does not let the bot read a team's messages. */
export const GRANT =
  "Let an owner of the team remove the app and add it again, and accept that it reads the channel's messages (ChannelMessage.Read.Group); if Teams does not offer it, let an administrator allow resource-specific consent (docs/teams.md, step 4).";

/** Why a thread could not be read, in the words of the port. */
export function graphFault(failure: GraphFailure, now: Instant): ChatFault {
  switch (failure.kind) {
    case "refused":
      return {
        kind: "not-allowed",
        because: `Microsoft Graph does not let the bot read messages (${failure.code})`,
        fix: GRANT,
      };
    case "missing":
      return { kind: "gone", because: "Microsoft Graph knows no such channel or thread" };
    case "busy":
      return {
        kind: "rate-limited",
        until: new Date(Date.parse(now) + failure.seconds * 1000).toISOString(),
      };
    case "down":
      return { kind: "in-doubt", because: `Microsoft Graph did not answer (${failure.because})` };
  }
}

/** What the bot does less well where it has to do without Graph, and what helps. */
export function withoutGraph({ registered }: { readonly registered: boolean }): Complaint {
  return {
    because: `Microsoft Graph is ${registered ? "switched off" : "not asked, since the bot is anonymous"}, so what is written while the bot is down is missed`,
    fix: registered
      ? "Take TEAMS_GRAPH_URL=none out of the settings."
      : "Nothing to do on Microsoft's emulator. On Teams itself, set MicrosoftAppId and the rest (docs/teams.md, step 6).",
  };
}
