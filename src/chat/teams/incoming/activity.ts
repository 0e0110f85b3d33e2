import { z } from "zod";

const text = z.string().nullish();
const named = z.object({ id: z.string(), name: text }).nullish();

const mention = z.object({
  type: z.string(),
  text,
  mentioned: z.object({ id: z.string(), name: text }).nullish(),
});

const attachment = z.object({
  contentType: z.string(),
  contentUrl: text,
  name: text,
  content: z.unknown().optional(),
});

const activity = z.object({
  type: z.string().min(1),
  id: text,
  timestamp: text,
  channelId: z.string(),
  serviceUrl: z.string().min(1),
  name: text,
  action: text,
  text,
  replyToId: text,
  value: z.unknown().optional(),
  from: z.object({ id: z.string(), name: text, aadObjectId: text }),
  recipient: z.object({ id: z.string(), name: text, isTargeted: z.boolean().nullish() }),
  conversation: z.object({ id: z.string().min(1), conversationType: text, tenantId: text }),
  membersAdded: z.array(z.object({ id: z.string() })).nullish(),
  membersRemoved: z.array(z.object({ id: z.string() })).nullish(),
  entities: z.array(mention.catch({ type: "unread", text: null, mentioned: null })).nullish(),
  attachments: z.array(attachment).nullish(),
  channelData: z
    .object({
      eventType: text,
      tenant: z.object({ id: text }).nullish(),
      team: z.object({ id: text, name: text, aadGroupId: text }).nullish(),
      channel: named,
      settings: z.object({ selectedChannel: named }).nullish(),
    })
    .nullish(),
});

/** What Teams sends, as far as it is read here. Much of it may be missing; what is not named is let pass. */
export type Activity = z.infer<typeof activity>;

/** An attachment as Teams sends it. */

/** Reads the body of a request; null if it is not an activity of the kind that Teams sends. */
export function readActivity(body: unknown): Activity | null {
  return activity.safeParse(body).data ?? null;
}

/** The tenant that an activity comes from; null if it does not say. */
export function tenantOf({ channelData, conversation }: Activity): string | null {
  return channelData?.tenant?.id ?? conversation.tenantId ?? null;
}
