import { z } from "zod";
import { AT_MESSAGE } from "../../chat.ts";
import { actionId } from "../action-id.ts";
import { instantOf } from "../slack-refs.ts";
import type { BlockAction } from "./block-action.ts";

/** What the shortcut of the manifest is called back by. */
export const SHORTCUT = `soc:${AT_MESSAGE}`;

const text = z.string().nullable().catch(null);
const TS = z.string().regex(/^\d{1,10}(\.\d+)?$/);

const BODY = z.object({
  type: z.literal("message_action"),
  callback_id: z.literal(SHORTCUT),
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }),
  message: z.object({ ts: text, thread_ts: text }).catch({ ts: null, thread_ts: null }),
  message_ts: TS.nullable().catch(null),
  action_ts: TS.nullable().catch(null),
  trigger_id: text,
});

/** What opens a dialog at a message: as a button would that stood on it. */
export type MessageShortcut = Omit<BlockAction, "label" | "fields" | "opens">;

/**
 * Reads the payload of the bot's shortcut, chosen at a message that may be anybody's and anywhere on the workspace; null for
 * anything else.
 */
export function messageShortcut(body: unknown): MessageShortcut | null {
  const read = BODY.safeParse(body).data;
  if (read === undefined) return null;
  const { user, channel, message, action_ts, trigger_id } = read;
  const ts = read.message_ts ?? message.ts;
  if (ts === null) return null;
  return {
    id: actionId("shortcut", user.id, channel.id, ts, action_ts, trigger_id),
    at: action_ts === null ? null : instantOf(action_ts),
    user: user.id,
    channel: channel.id,
    ts,
    thread: message.thread_ts,
    button: AT_MESSAGE,
    about: null,
    trigger: trigger_id,
    dialog: null,
  };
}
