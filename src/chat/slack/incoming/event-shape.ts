import { z } from "zod";
import { MESSAGE } from "./message-shape.ts";

const text = z.string().nullable().catch(null);
const message = MESSAGE.nullable().catch(null);

/** The envelope of the Events API; Bolt has checked where it comes from. */
export const ENVELOPE = z.object({
  event: z.looseObject({ type: z.string() }),
  event_time: z.number().nullable().catch(null),
});

/** An event about a message: the message itself, or what became of one. */
export const MESSAGE_EVENT = MESSAGE.extend({
  channel: z.string(),
  deleted_ts: text,
  message,
  previous_message: message,
});

export type MessageEvent = z.infer<typeof MESSAGE_EVENT>;

/** Where a channel is named, some events have its id and some the channel itself. */
const CHANNEL = z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]);

/** An event about a channel, a member of one, or the app. */
export const CHANNEL_EVENT = z.object({
  type: z.string(),
  channel: CHANNEL.nullable().catch(null),
  user: text,
  tab: text,
  event_ts: text,
  old_channel_id: text,
  new_channel_id: text,
  tokens: z
    .object({ bot: z.array(z.string()).catch([]) })
    .nullable()
    .catch(null),
});

export type ChannelEvent = z.infer<typeof CHANNEL_EVENT>;
