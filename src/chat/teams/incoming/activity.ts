import { z } from "zod";
import type { UserRef } from "../../../core/names/ids.ts";
import type { Instant } from "../../../core/names/time.ts";
import { UNNAMED } from "../../../core/names/unnamed.ts";
import { userWith } from "../address.ts";

/** What may be missing, and what would be a pity to lose a message for: in a form that is not known it counts as missing. */
const text = z.string().nullish().catch(null);
const id = z.string().toLowerCase().nullish().catch(null);
const named = z.object({ id: text, name: text }).nullish().catch(null);
const members = z
  .array(z.object({ id: z.string() }))
  .nullish()
  .catch(null);

const entity = z.object({
  type: z.string(),
  text,
  mentioned: z.object({ id: z.string(), name: text }).nullish(),
  quotedReply: z.object({ messageId: text, senderName: text, preview: text }).nullish().catch(null),
});

const attachment = z.object({
  id: text,
  contentType: z.string().catch(""),
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
  /** Microsoft writes its ids in either case. */
  from: z
    .object({ id: z.string(), name: text, aadObjectId: id })
    .catch({ id: "", name: null, aadObjectId: null }),
  recipient: z
    .object({ id: z.string(), name: text, isTargeted: z.boolean().nullish().catch(null) })
    .nullish()
    .catch(null),
  conversation: z
    .object({ id: z.string().min(1), conversationType: text, tenantId: id })
    .transform((told) => ({ ...told, conversationType: told.conversationType ?? kindOf(told.id) })),
  membersAdded: members,
  membersRemoved: members,
  entities: z
    .array(entity.catch({ type: "unread", text: null, mentioned: null, quotedReply: null }))
    .nullish()
    .catch(null),
  attachments: z.array(attachment).nullish().catch(null),
  channelData: z
    .object({
      eventType: text,
      tenant: z.object({ id }).nullish().catch(null),
      team: z.object({ id: text, name: text, aadGroupId: text }).nullish().catch(null),
      channel: named,
      settings: z.object({ selectedChannel: named }).nullish().catch(null),
    })
    .nullish()
    .catch(null),
});

/** What Teams sends, as far as it is read here. Much of it may be missing; what is not named is let pass. */
export type Activity = z.infer<typeof activity>;

/** Reads the body of a request; null if it is not an activity of the kind that Teams sends. */
export function readActivity(body: unknown): Activity | null {
  return activity.safeParse(body).data ?? null;
}

/** The tenant that an activity comes from; null if it does not say. */
export function tenantOf({ channelData, conversation }: Activity): string | null {
  return channelData?.tenant?.id ?? conversation.tenantId ?? null;
}

/** What a conversation is, by its id: that of a channel has its thread behind it; that of a chat begins otherwise. */
function kindOf(conversation: string): string | null {
  if (/@thread\.(?:tacv2|skype)(?:;|$)/i.test(conversation)) return "channel";
  return conversation.startsWith("a:") ? "personal" : null;
}

/** Who did something, what it is called, and when. */
export type Actor = {
  readonly id: string;
  readonly user: UserRef;
  readonly name: string;
  readonly at: Instant;
};

/**
 * Reads that from an activity. The account is known by the id its organisation gave it, which all apps see alike; a
 * guest may have none. Events often leave the name out. `id` is one per action and the same each time it is delivered:
 * Teams' own ids are unique only in their conversation.
 */
export function actorOf(activity: Activity, now: Instant): Actor {
  const { from, conversation, id, type, timestamp } = activity;
  const at = Date.parse(timestamp ?? "");
  return {
    id: `teams ${conversation.id} ${id ?? `${type} ${from.id} ${timestamp ?? ""}`}`,
    user: userWith(from.aadObjectId ?? from.id),
    name: from.name ?? UNNAMED,
    at: Number.isNaN(at) ? now : new Date(at).toISOString(),
  };
}
