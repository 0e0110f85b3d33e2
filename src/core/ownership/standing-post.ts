import type { Reason } from "../model/reason.ts";
import type { ChannelRef, MessageRef } from "../names/ids.ts";
import type { Instant } from "../names/time.ts";

/** A post that stands in a channel and bears a mark of the bot's. */
export type StandingPost = {
  readonly message: MessageRef;
  readonly link: string;
  /** `installation` is null where the mark does not tell; `keyHash` are the first digits of the hash of its key. */
  readonly mark: { readonly installation: string | null; readonly keyHash: string };
  /** Said by the account of this very bot. */
  readonly own: boolean;
  /** By the platform's time. */
  readonly at: Instant;
};

/** What was seen of a channel: its marked posts, or why they could not be looked at. */
export type SeenChannel =
  | { readonly kind: "seen"; readonly channel: ChannelRef; readonly posts: readonly StandingPost[] }
  | { readonly kind: "unseen"; readonly channel: ChannelRef; readonly why: Reason };
