import type { KnownBlock } from "@slack/web-api";
import { z } from "zod";
import type { Instant } from "../../../core/names/time.ts";
import { actionId } from "../action-id.ts";
import { buttonIn, type Remembered, rememberedIn } from "../outgoing/draw-buttons.ts";
import { instantOf } from "../slack-refs.ts";
import { aboutIn } from "./form-submission.ts";

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
  view: z
    .object({
      id: z.string(),
      private_metadata: z.string(),
      blocks: z.array(z.looseObject({ type: z.string() })).catch([]),
    })
    .nullable()
    .catch(null),
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

/** A dialog of the bot's in which a button was pressed, and what it shows beside buttons and fields. */
export type OpenDialog = { readonly id: string; readonly head: readonly KnownBlock[] };

/** A button of the bot's that somebody pressed on a message, or in a dialog that was opened from one. */
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
  /** Null: it stands on the message itself. */
  readonly dialog: OpenDialog | null;
};

/** Reads the payload of a pressed button; null for anything else that can be pressed. */
export function blockAction(body: unknown): BlockAction | null {
  const parsed = BODY.safeParse(body);
  if (!parsed.success) return null;
  const { user, view, actions, trigger_id } = parsed.data;
  const [action] = actions;
  const spot = spotIn(parsed.data);
  if (action === undefined || spot === null) return null;
  const button = buttonIn(action.action_id);
  if (button === null) return null;
  const { channel, ts } = spot;
  return {
    id: actionId("press", user.id, channel, ts, action.action_id, action.action_ts, trigger_id),
    at: action.action_ts === null ? null : instantOf(action.action_ts),
    user: user.id,
    ...spot,
    button,
    label: action.text?.text ?? "",
    ...rememberedIn(action.value),
    trigger: trigger_id,
    dialog: view === null ? null : { id: view.id, head: headIn(view.blocks) },
  };
}

/** The message it stands on, or that its dialog was opened from. */
function spotIn({
  container,
  message,
  channel,
  view,
}: z.infer<typeof BODY>): Pick<BlockAction, "channel" | "ts" | "thread"> | null {
  if (view !== null) {
    const about = aboutIn(view.private_metadata);
    return about === null ? null : { channel: about.channel, ts: about.ts, thread: about.thread };
  }
  const where = container.channel_id ?? channel?.id;
  const ts = container.message_ts ?? message?.ts ?? null;
  if (where === undefined || ts === null) return null;
  return { channel: where, ts, thread: container.thread_ts ?? message?.thread_ts ?? null };
}

/** Slack hands back the blocks it was given: they are the bot's own. */
function headIn(blocks: readonly { readonly type: string }[]): readonly KnownBlock[] {
  return blocks.filter((block): block is KnownBlock => block.type !== "actions" && block.type !== "input");
}
