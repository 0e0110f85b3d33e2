/** The names things go by. All are plain strings, built and opened only by the functions that own them. */

import type { Platform } from "./platforms.ts";

export type { Platform };

/** A channel as the settings write it: `slack:C01CSP`, `teams:19:…@thread.tacv2`, `local:csp`. */
export type ChannelRef = string;

/** Somebody's account on one platform: `slack:U01`, `teams:<aadObjectId>`, `local:<person id>`. */
export type UserRef = string;

/** A person's id in the settings: `p1`. */
export type PersonId = string;

/** A board's id in the settings: `csp`. */
export type BoardId = string;

/** A question's stable id in the bank: `csp-3`. */
export type QuestionId = string;

/** A question in one round: `2026/27:csp-3`. */
export type ItemId = string;

/** One message on one platform. `workspace` is the Slack team, the Teams tenant, or `local`. */
export type MessageRef = { readonly channel: ChannelRef; readonly workspace: string; readonly id: string };

/** A `MessageRef` as one string: what evidence and threads are keyed by. */
export type MessageKey = string;

/** What makes one delivery this delivery and no other. Opaque on the platform; never contains anybody's words. */
export type DeliveryKey = string;

/** The key of a message: two refs are the same message exactly if their keys are equal. */
export function messageKey(ref: MessageRef): MessageKey {
  return `${ref.channel}|${ref.workspace}|${ref.id}`;
}

/** The platform a channel or an account belongs to. */
export function platformOf(ref: ChannelRef | UserRef): Platform {
  return ref.slice(0, ref.indexOf(":")) as Platform;
}

/** The id of a question in a round. */
export function itemId(round: string, question: QuestionId): ItemId {
  return `${round}:${question}`;
}
