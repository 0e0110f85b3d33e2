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
  /** The organisations of the account and of the workspace it was written in; another one's is a stranger. */
  user_team: text,
  /** What Slack tells of the writer beside the message: also of strangers, of whom it tells nothing else. */
  user_profile: z.object({ real_name: text, display_name: text, name: text }).nullable().catch(null),
  username: text,
  bot_id: text,
  bot_profile: z
    .object({ name: text, is_workflow_bot: z.boolean().catch(false) })
    .nullable()
    .catch(null),
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
