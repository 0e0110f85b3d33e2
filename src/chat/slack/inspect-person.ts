import { z } from "zod";
import { idOn } from "../../core/names/ids.ts";
import type { Finding, InspectedPerson } from "../chat.ts";
import { ofDirectMessage } from "./api/refusals.ts";
import type { SlackApi } from "./api/slack-api.ts";
import { SlackRefusal } from "./api/slack-refusal.ts";
import { look } from "./inspect.ts";

const ACCOUNT = z.object({
  user: z.object({
    deleted: z.boolean().catch(false),
    is_bot: z.boolean().catch(false),
  }),
});
const OPENED = z.object({ channel: z.object({ id: z.string() }) });

/**
 * Whether somebody of the settings is there and can be written to: their account, and the direct messages with them, which
 * are opened and in which nothing is said.
 */
export async function inspectPerson(api: SlackApi, { user, name }: InspectedPerson): Promise<Finding> {
  const id = idOn(user);
  const who = `${name} (${user})`;
  const { found, finding } = await look(who, () => api.patiently("users.info", { user: id }, ACCOUNT));
  if (found === null) return finding;
  if (found.user.deleted) return { what: who, ok: false, reason: { code: "slack-person-closed", facts: {} } };
  if (found.user.is_bot)
    return {
      what: `${who}: is an app, not a person`,
      ok: false,
      fix: "Give the person the slack id of their own account (in Slack: their profile, Copy member ID).",
    };
  const opened = await look(`${who}: can be written to`, async () => {
    try {
      return await api.patiently("conversations.open", { users: id }, OPENED);
    } catch (error) {
      throw error instanceof SlackRefusal ? ofDirectMessage(error) : error;
    }
  });
  return opened.finding;
}
