import { z } from "zod";

/** What Slack leaves out, sends as null or as something odd is null: no oddity beside it may cost a reply. */
const text = z.string().nullable().catch(null);

/** A file as messages and `files.info` describe it. */
export const FILE = z.object({
  id: z.string().catch(""),
  name: text,
  title: text,
  mimetype: text,
  size: z.number().nullable().catch(null),
  mode: text,
  file_access: text,
  permalink: text,
  url_private: text,
});

/** A message as events and histories carry it, as far as this adapter reads it. */
export const MESSAGE = z.object({
  ts: z.string(),
  type: text,
  subtype: text,
  channel: text,
  channel_type: text,
  thread_ts: text,
  event_ts: text,
  user: text,
  username: text,
  bot_id: text,
  bot_profile: z.object({ name: text }).nullable().catch(null),
  text,
  blocks: z.array(z.unknown()).nullable().catch(null),
  attachments: z.array(z.unknown()).nullable().catch(null),
  files: z.array(FILE).nullable().catch(null),
  edited: z.object({ ts: z.string() }).nullable().catch(null),
  metadata: z
    .object({ event_type: text, event_payload: z.record(z.string(), z.unknown()).nullable().catch(null) })
    .nullable()
    .catch(null),
});

export type SlackFile = z.infer<typeof FILE>;
export type SlackMessage = z.infer<typeof MESSAGE>;
