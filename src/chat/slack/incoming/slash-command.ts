import { z } from "zod";
import { actionId } from "../action-id.ts";

const text = z.string().nullable().catch(null);

const BODY = z.object({
  user_id: z.string(),
  channel_id: z.string(),
  text: z.string().catch(""),
  trigger_id: text,
  response_url: text,
});

/** A command typed after a slash; Slack lets nobody type one in a thread. */
export type SlashCommand = {
  readonly id: string;
  readonly user: string;
  readonly channel: string;
  /** A direct message, with the bot or with others: no board's channel. */
  readonly direct: boolean;
  /** Still with Slack's marks for people and channels. */
  readonly raw: string;
};

/** Reads the payload of a slash command; null if it is none. The names in it are not to be trusted, so they are not read. */
export function slashCommand(body: unknown): SlashCommand | null {
  const parsed = BODY.safeParse(body);
  if (!parsed.success) return null;
  const { user_id, channel_id, text: raw, trigger_id, response_url } = parsed.data;
  return {
    id: actionId("slash", user_id, channel_id, trigger_id, response_url),
    user: user_id,
    channel: channel_id,
    direct: channel_id.startsWith("D"),
    raw,
  };
}
