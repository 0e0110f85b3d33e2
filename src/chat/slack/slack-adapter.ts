import { z } from "zod";
import type { Adapter, Connectable } from "../adapter.ts";
import { variableIssue } from "../variable-fault.ts";
import { type Tokens, tokenFaults } from "./api/tokens.ts";
import { openSlack } from "./open-slack.ts";

const variables = z.object({
  SLACK_BOT_TOKEN: z.string().optional(),
  SLACK_APP_TOKEN: z.string().optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_API_URL: z.string().optional(),
});

type Variables = z.output<typeof variables>;

/** Slack, as it is plugged in. */
export const slackAdapter: Adapter = {
  platform: "slack",
  variables,
  environment: variables
    .superRefine((given, context) => {
      const tokens = tokensIn(given);
      if (tokens !== null) for (const fault of tokenFaults(tokens)) context.addIssue(variableIssue(fault));
    })
    .transform(connectable),
};

function connectable(given: Variables): Connectable | null {
  const tokens = tokensIn(given);
  if (tokens === null) return null;
  const apiUrl = given.SLACK_API_URL ?? null;
  return {
    platform: "slack",
    isCalled: tokens.appToken === null,
    connect: async ({ vocabulary, installation, log }) =>
      openSlack({ ...tokens, apiUrl, vocabulary, installation, now: Date.now, log }),
  };
}

/** Somebody who gives any of the tokens wants Slack: a missing bot token is then told, not guessed away. */
function tokensIn(given: Variables): Tokens | null {
  const { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: secret } = given;
  if (bot === undefined && app === undefined && secret === undefined) return null;
  return { botToken: bot ?? "", appToken: app ?? null, signingSecret: secret ?? null };
}
