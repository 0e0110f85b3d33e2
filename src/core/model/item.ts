import type { Map as IMap, List } from "immutable";
import type { By } from "../names/by.ts";
import type { DeliveryKey, ItemId, MessageKey, MessageRef, PersonId } from "../names/ids.ts";
import type { Day, Instant } from "../names/time.ts";
import type { Asked, Wanted } from "./events.ts";

export type Outcome = "accepted" | "more-evidence" | "not-applicable";
export type Rating = "red" | "amber" | "green";
export type Status = "planned" | "open" | "answered" | "accepted" | "not-applicable";

/** Where an item was posted, and what its post shows. `message` is null until the platform has answered. */
export type PromptPost = {
  readonly key: DeliveryKey;
  readonly message: MessageRef | null;
  readonly link: string | null;
  readonly face: string | null;
};

/** What somebody decided about an item; `rating` is the one that was given with it. */
export type Choice =
  | { readonly kind: "decided"; readonly outcome: Outcome; readonly rating: Rating | null }
  | { readonly kind: "amended"; readonly outcome: Outcome; readonly rating: Rating | null }
  | { readonly kind: "extended"; readonly due: Day; readonly earlier: boolean }
  | { readonly kind: "assigned"; readonly owner: PersonId };

/** A decision that can be taken back, and what of the item it took the place of. */
export type Step = {
  readonly at: Instant;
  readonly by: By;
  readonly choice: Choice;
  readonly before: Partial<Pick<Item, "decision" | "rating" | "owner" | "waitsSince" | "wanted">>;
};

/** A decision that was taken back: what it was, whose and when; and who took it back when. */
export type TakenBack = Pick<Step, "choice" | "at" | "by"> & {
  readonly undoneAt: Instant;
  readonly undoneBy: By;
};

/** One question in one round of one board, as the events tell it. `statusOf` says how it stands. */
export type Item = {
  readonly id: ItemId;
  /** Null while it is only planned: decided or assigned before it was ever asked. */
  readonly asked: (Asked & { readonly at: Instant }) | null;
  readonly posts: IMap<DeliveryKey, PromptPost>;
  /** Since when it has been waiting: asked, or the last time that more evidence was wanted. */
  readonly waitsSince: Instant | null;
  readonly wanted: Wanted | null;
  /** Every reply ever kept for it, in the order they were kept, withdrawn ones among them. */
  readonly evidence: List<MessageKey>;
  readonly live: number;
  /** The newest live version of any reply: its edit, else its writing. Null without live evidence. */
  readonly newestAt: Instant | null;
  readonly decision: {
    readonly outcome: Outcome;
    readonly at: Instant;
    /** The same by the clock that dates replies. Not there where the records of an earlier version do not say. */
    readonly asOf?: Instant;
    readonly by: By;
    readonly reason: string | null;
    readonly rating: Rating | null;
    /** Who last changed its rating or its reason, and when. Not there where nobody did. */
    readonly amended?: { readonly at: Instant; readonly by: By };
  } | null;
  /** The rating last given, with whichever outcome. */
  readonly rating: Rating | null;
  readonly owner: PersonId | null;
  readonly nudges: readonly Instant[];
  readonly extensions: readonly {
    readonly at: Instant;
    readonly due: Day;
    readonly reason: string;
    readonly by: By;
    /** It is earlier than the day it took the place of: such a one puts nothing off, and is not counted. */
    readonly earlier?: true;
  }[];
  /** The last decisions, the newest last: those that can be taken back. */
  readonly steps: readonly Step[];
  /** The last decisions that were taken back, in the order in which they were. */
  readonly takenBack: readonly TakenBack[];
};
