/**
 * The names things go by. Each is a text that carries its kind in its type, so that none is taken for one of another
 * kind. They are put together and taken apart here, and nowhere else; as they are stored, shown and compared, they are
 * the plain texts they look like.
 */

import type { Platform } from "./platforms.ts";

export type { Platform };

declare const brand: unique symbol;
type Branded<Kind extends string> = string & { readonly [brand]: Kind };

/** A channel as the settings write it: `slack:C01CSP`, `teams:19:…@thread.tacv2`, `local:csp`. */
export type ChannelRef = Branded<"channel">;

/** Somebody's account on one platform: `slack:U01`, `teams:<aadObjectId>`, `local:<person id>`. */
export type UserRef = Branded<"user">;

/** A person's id in the settings: `p1`. */
export type PersonId = Branded<"person">;

/** A board's id in the settings: `csp`. */
export type BoardId = Branded<"board">;

/** A question's stable id in the bank: `csp-3`. */
export type QuestionId = Branded<"question">;

/** A question in one round: `2026/27:csp-3`. */
export type ItemId = Branded<"item">;

/** One message on one platform. `workspace` is the Slack team, the Teams tenant, or `local`. */
export type MessageRef = { readonly channel: ChannelRef; readonly workspace: string; readonly id: string };

/** A `MessageRef` as one string: what evidence and threads are keyed by. */
export type MessageKey = Branded<"message">;

/** What makes one delivery this delivery and no other. Opaque on the platform; never contains anybody's words. */
export type DeliveryKey = Branded<"delivery">;

/** The SHA-256 of a delivery key: the same for the same delivery, and names nobody. */
export type KeyHash = Branded<"key hash">;

/** A channel of a platform, by the id it has there. */
export function channelRef(platform: Platform, id: string): ChannelRef {
  return asChannelRef(`${platform}:${id}`);
}

/** An account on a platform, by the id it has there. */
export function userRef(platform: Platform, id: string): UserRef {
  return asUserRef(`${platform}:${id}`);
}

/** The platform a channel or an account belongs to. */
export function platformOf(ref: ChannelRef | UserRef): Platform {
  return ref.slice(0, ref.indexOf(":")) as Platform;
}

/** The id that its platform knows a channel or an account by. */
export function idOn(ref: ChannelRef | UserRef): string {
  return ref.slice(ref.indexOf(":") + 1);
}

/** The id that one platform knows a channel or an account by; of another platform's the whole of it, which it knows not. */
export function idFor(platform: Platform, ref: ChannelRef | UserRef): string {
  return platformOf(ref) === platform ? idOn(ref) : ref;
}

/** The id of a question of the bank: `questionId("csp", "3")`. */
export function questionId(prefix: string, number: string): QuestionId {
  return asQuestionId(`${prefix}-${number}`);
}

/** What `questionId` was given. */
export function partsOfQuestion(question: QuestionId): readonly [prefix: string, number: string] {
  const dash = question.lastIndexOf("-");
  return [question.slice(0, dash), question.slice(dash + 1)];
}

/** The id of a question in a round. */
export function itemId(round: string, question: QuestionId): ItemId {
  return asItemId(`${round}:${question}`);
}

/** The round of an item: `2026/27`. */
export function roundOf(item: ItemId): string {
  return item.slice(0, item.indexOf(":"));
}

/** The question of an item. */
export function questionOf(item: ItemId): QuestionId {
  return asQuestionId(item.slice(item.indexOf(":") + 1));
}

/** The key of a message: two refs are the same message exactly if their keys are equal. */
export function messageKey(ref: MessageRef): MessageKey {
  return asMessageKey(`${ref.channel}|${ref.workspace}|${ref.id}`);
}

/** The channel in which a message stands. */
export function channelOf(message: MessageKey): ChannelRef {
  return asChannelRef(message.slice(0, message.indexOf("|")));
}

/** The key of a delivery: equal words in the same order are the same delivery, also after years. */
export function deliveryKey(...words: readonly (string | number)[]): DeliveryKey {
  return asDeliveryKey(words.join(" "));
}

/** The item that the prompt with this key asks; null for the key of anything else. */
export function itemOfPrompt(key: DeliveryKey): ItemId | null {
  const [kind, , item] = key.split(" ");
  return kind === "prompt" && item !== undefined ? asItemId(item) : null;
}

// What comes in from outside (settings, records, requests) is a text that says of itself what it names. That is taken
// at its word here, in one place each; whoever reads it has looked at its shape before.

/** A channel as it was written or stored. */
export function asChannelRef(text: string): ChannelRef {
  return text as ChannelRef;
}

/** An account as it was stored. */
export function asUserRef(text: string): UserRef {
  return text as UserRef;
}

/** A person's id as it was written, stored or asked for. */
export function asPersonId(text: string): PersonId {
  return text as PersonId;
}

/** A board's id as it was written, stored or asked for. */
export function asBoardId(text: string): BoardId {
  return text as BoardId;
}

/** A question's id as it was written or stored. */
export function asQuestionId(text: string): QuestionId {
  return text as QuestionId;
}

/** An item's id as it was stored. */
export function asItemId(text: string): ItemId {
  return text as ItemId;
}

/** A message's key as it was stored. */
export function asMessageKey(text: string): MessageKey {
  return text as MessageKey;
}

/** A delivery's key as it was stored. */
export function asDeliveryKey(text: string): DeliveryKey {
  return text as DeliveryKey;
}

/** The hash of a delivery's key as it was stored or worked out. */
export function asKeyHash(text: string): KeyHash {
  return text as KeyHash;
}
