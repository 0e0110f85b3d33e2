import { z } from "zod";
import type { Instant } from "../../../core/names/time.ts";
import { actionId } from "../action-id.ts";
import { buttonIn, type Remembered, rememberedIn } from "../outgoing/draw-buttons.ts";
import { instantOf } from "../slack-refs.ts";

const text = z.string().nullable().catch(null);

const TS = z
  .string()
  .regex(/^\d{1,10}(\.\d+)?$/)
  .nullable()
  .catch(null);

const BODY = z.object({
  user: z.object({ id: z.string() }),
  trigger_id: text,
  container: z
    .object({ message_ts: text, channel_id: text, thread_ts: text })
    .catch({ message_ts: null, channel_id: null, thread_ts: null }),
  message: z.object({ ts: text, thread_ts: text }).nullable().catch(null),
  channel: z.object({ id: z.string() }).nullable().catch(null),
  actions: z
    .array(
      z.object({
        action_id: z.string(),
        value: text,
        action_ts: TS,
        text: z
          .object({ text: z.string().catch("") })
          .nullable()
          .catch(null),
      }),
    )
    .min(1),
});

/** A button of the bot's that somebody pressed on a message. */
export type BlockAction = Remembered & {
  readonly id: string;
  /** By Slack's clock; null where Slack does not say. */
  readonly at: Instant | null;
  readonly user: string;
  readonly channel: string;
  readonly ts: string;
  readonly thread: string | null;
  readonly button: string;
  readonly label: string;
  /** Opens a form, within three seconds, once. */
  readonly trigger: string | null;
};

/** Reads the payload of a pressed button; null for anything else that can be pressed. */
export function blockAction(body: unknown): BlockAction | null {
  const parsed = BODY.safeParse(body);
  if (!parsed.success) return null;
  const { user, container, message, channel, actions, trigger_id } = parsed.data;
  const [action] = actions;
  const where = container.channel_id ?? channel?.id;
  const ts = container.message_ts ?? message?.ts ?? null;
  if (action === undefined || where === undefined || ts === null) return null;
  const button = buttonIn(action.action_id);
  if (button === null) return null;
  return {
    id: actionId(
      "press",
      user.id,
      where,
      container.message_ts,
      action.action_id,
      action.action_ts,
      trigger_id,
    ),
    at: action.action_ts === null ? null : instantOf(action.action_ts),
    user: user.id,
    channel: where,
    ts,
    thread: container.thread_ts ?? message?.thread_ts ?? null,
    button,
    label: action.text?.text ?? "",
    ...rememberedIn(action.value),
    trigger: trigger_id,
  };
}
