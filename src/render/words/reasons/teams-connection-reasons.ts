import type { ReasonTable } from "./reason-table.ts";

const CREDENTIALS =
  "Compare MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId with the Azure portal; the password may have run out (docs/teams.md, step 1).";

/** What is wrong with the bot's registration, its tokens or the connection to Microsoft. */
export const TEAMS_CONNECTION_REASONS = {
  "teams-other-cloud": () => ({
    because: "the bot is registered for another cloud of Microsoft's than this tenant is in",
    fix: "Register the bot in the cloud of the tenant; government clouds are not supported.",
  }),
  "teams-no-bot": () => ({
    because: "Microsoft knows no bot with this id",
    fix: "Compare MicrosoftAppId with the bot in the Azure portal, and see that its Teams channel is on (docs/teams.md, step 1).",
  }),
  "teams-token-refused": () => ({ because: "Teams did not accept the bot's token", fix: CREDENTIALS }),
  "teams-no-token": ({ words }) => ({
    because: `Microsoft gave no token (${words.join(" ")})`,
    fix: CREDENTIALS,
  }),
  "teams-no-identity": () => ({
    because: "the managed identity of this machine gave no token",
    fix: CREDENTIALS,
  }),
  "teams-no-login": ({ host }) => ({
    because: `${host} could not be reached for a token`,
    fix: `See whether this machine reaches ${host}.`,
  }),
  "teams-unreachable": () => ({
    because: "Teams cannot be reached from this machine",
    fix: "Look at the machine's connection to the internet, and at what its firewall lets out (docs/teams.md).",
  }),
} satisfies Partial<ReasonTable>;
