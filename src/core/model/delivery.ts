import {
  type BoardId,
  type ChannelRef,
  type DeliveryKey,
  type ItemId,
  type MessageKey,
  type MessageRef,
  type PersonId,
  type Platform,
  platformOf,
  type UserRef,
} from "../names/ids.ts";
import type { Instant, LocalTime } from "../names/time.ts";
import type { KeptReason, Reason } from "./reason.ts";
import type { StandingKind } from "./reply-standing.ts";

/** Where something is said: as a post of its own, in the thread under a post, or to one person alone. */
export type Place =
  | { readonly kind: "channel"; readonly channel: ChannelRef }
  | { readonly kind: "thread"; readonly root: MessageRef }
  | { readonly kind: "person"; readonly user: UserRef };

/** A reply that somebody has to see to, and what it was to its question when that was found. */
export type Matter = { readonly evidence: MessageKey; readonly standing: StandingKind };

/** What is said, as data; `render` finds the words when the time comes. */
export type Saying =
  | { readonly kind: "prompt"; readonly item: ItemId }
  /**
   * A board's share in one message to an owner: `due` counts as nudged now, `also` waits for them as well. `boards` are all
   * that have a share in it under the same key: it is said once each has written its own down. Earlier versions named none.
   */
  | {
      readonly kind: "nudge-owner";
      readonly person: PersonId;
      readonly due: readonly ItemId[];
      readonly also: readonly ItemId[];
      readonly boards: readonly BoardId[];
    }
  | { readonly kind: "nudge-thread"; readonly item: ItemId; readonly people: readonly PersonId[] }
  | { readonly kind: "nudge-secretary"; readonly items: readonly ItemId[] }
  | { readonly kind: "digest-short"; readonly meeting: LocalTime }
  | { readonly kind: "digest-full"; readonly meeting: LocalTime }
  /** A reply came to, was edited in, or vanished from, an item that was already closed. */
  | { readonly kind: "late-reply"; readonly evidence: MessageKey }
  | { readonly kind: "late-edit"; readonly evidence: MessageKey }
  | { readonly kind: "late-withdrawal"; readonly evidence: MessageKey }
  /** What somebody wrote beside the thread of an item, said in it. */
  | { readonly kind: "relay"; readonly evidence: MessageKey }
  /** Asks whoever wrote a reply that nobody can be sure of, them alone, whether it was their answer. */
  | { readonly kind: "ask-writer"; readonly evidence: MessageKey }
  /** What came up on a board and a secretary has to see to, in the morning; nothing of it is told a second time. */
  | { readonly kind: "round-up"; readonly matters: readonly Matter[] }
  /** The organisation's policy blocks a reply: its words are not used. */
  | { readonly kind: "blocked-reply"; readonly evidence: MessageKey }
  /** The post of an item was deleted. */
  | { readonly kind: "prompt-lost"; readonly item: ItemId }
  /** The settings name other channels than before: where it was asked, and where it is asked now. */
  | {
      readonly kind: "channels-changed";
      readonly before: readonly ChannelRef[];
      readonly now: readonly ChannelRef[];
    }
  /** Somebody to whom the bot cannot write there, for their own sake and for good, as far as it can tell. */
  | {
      readonly kind: "unreached";
      readonly person: PersonId;
      readonly platform: Platform;
      readonly reason: Reason;
    }
  /** Something about the board's channel that only people can mend. */
  | { readonly kind: "trouble"; readonly reason: KeptReason };

/** One thing the bot must say exactly once. Its intent is in the journal before it is said. */
export type Delivery = { readonly key: DeliveryKey; readonly place: Place; readonly saying: Saying };

/** What holds a delivery up, and from when to try again. */
export type Hold = {
  /** The platform wants a pause, refused it, or may have taken it and does not say. */
  readonly why: "pause" | "refused" | "doubt";
  readonly reason: KeptReason;
  readonly until: Instant;
};

/** A delivery that is not settled: not said yet, or said perhaps. */
export type Pending = {
  readonly delivery: Delivery;
  readonly intendedAt: Instant;
  readonly held: Hold | null;
};

/** The platform on which a place is. */
export function platformOfPlace(place: Place): Platform {
  switch (place.kind) {
    case "channel":
      return platformOf(place.channel);
    case "thread":
      return platformOf(place.root.channel);
    case "person":
      return platformOf(place.user);
  }
}

/** Whether a delivery is said together with those of other boards that have the same key: the nudge to an owner. */
export function isShared({ saying }: Delivery): boolean {
  return saying.kind === "nudge-owner";
}
