import { z } from "zod";
import type { SlackApi } from "../api/slack-api.ts";
import { SlackRefusal } from "../api/slack-refusal.ts";

/** What Slack says of a message that does not stand any more. */
const GONE = "message_not_found";

/** Deletes a message of the bot's own. Rejects with a `SlackRefusal`; not for one that is deleted already. */
export async function removeMessage(api: Pick<SlackApi, "call">, channel: string, ts: string): Promise<void> {
  try {
    await api.call("chat.delete", { channel, ts }, z.object({}));
  } catch (error) {
    if (!(error instanceof SlackRefusal) || error.code !== GONE) throw error;
  }
}
