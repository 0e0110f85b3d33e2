import { z } from "zod";
import type { SlackApi } from "./slack-api.ts";

/** Who the bot is on Slack. */
export type Self = {
  /** The workspace; what every message of this adapter is filed under. */
  readonly team: string;
  readonly teamName: string;
  /** The account it writes as, and what its posts are marked with. */
  readonly user: string;
  readonly bot: string | null;
  readonly name: string;
  /** `https://borchester.slack.com/` */
  readonly url: string;
  /** The permissions the token has; null where Slack does not say. */
  readonly scopes: readonly string[] | null;
};

const SHAPE = z.object({
  team_id: z.string(),
  team: z.string().catch(""),
  user_id: z.string(),
  user: z.string().catch(""),
  bot_id: z.string().nullable().catch(null),
  url: z.string().catch("https://slack.com/"),
  response_metadata: z
    .object({ scopes: z.array(z.string()).nullable().catch(null) })
    .nullable()
    .catch(null),
});

/** Asks Slack whom the token belongs to. Rejects with a `SlackRefusal`. */
export async function identity(api: Pick<SlackApi, "call">): Promise<Self> {
  const { team_id, team, user_id, user, bot_id, url, response_metadata } = await api.call(
    "auth.test",
    {},
    SHAPE,
  );
  return {
    team: team_id,
    teamName: team,
    user: user_id,
    bot: bot_id,
    name: user,
    url: url.endsWith("/") ? url : `${url}/`,
    scopes: response_metadata?.scopes ?? null,
  };
}
