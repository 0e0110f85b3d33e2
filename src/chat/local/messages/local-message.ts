import type { ChannelRef, DeliveryKey, PersonId } from "../../../core/names/ids.ts";
import type { Instant } from "../../../core/names/time.ts";
import type { Post } from "../../post.ts";
import type { StoredFile } from "./message-line.ts";

/** A message as it stands now. A deleted one has neither text, post nor files any more. */
export type LocalMessage = {
  readonly id: string;
  /** `local:csp`, or `local:@p3` for the direct messages of a person. */
  readonly channel: ChannelRef;
  /** The root it answers; null for a root. */
  readonly thread: string | null;
  readonly author:
    | { readonly kind: "bot" }
    | { readonly kind: "person"; readonly id: PersonId; readonly name: string };
  readonly at: Instant;
  /** A person's own words; empty for the bot, which speaks in posts. */
  readonly text: string;
  readonly post: Post | null;
  readonly key: DeliveryKey | null;
  /** Which installation of the bot said it; null for a person's, and where it was not told. */
  readonly installation: string | null;
  readonly files: readonly StoredFile[];
  readonly editedAt: Instant | null;
  readonly deletedAt: Instant | null;
};
