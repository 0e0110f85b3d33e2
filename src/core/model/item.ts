import type { Map as IMap, List } from "immutable";
import type { By } from "../names/by.ts";
import type { DeliveryKey, ItemId, MessageKey, MessageRef, PersonId } from "../names/ids.ts";
import type { Day, Instant } from "../names/time.ts";
import type { Counts } from "./counts.ts";
import type { Asked, Wanted } from "./events.ts";

export type Outcome = "accepted" | "more-evidence" | "not-applicable";
export type Rating = "red" | "amber" | "green";
export type Status = "planned" | "open" | "to-check" | "answered" | "accepted" | "not-applicable";

/** Where an item was posted, and what its post shows. `message` is null until the platform has answered. */
export type PromptPost = {
  readonly key: DeliveryKey;
  readonly message: MessageRef | null;
  readonly link: string | null;
  readonly face: string | null;
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
  /**
   * Since when replies count, by the clock that dates them: when more evidence was last wanted. Null while it never was: all
   * count.
   */
  readonly openedAt: Instant | null;
  /** How many live replies there are since then of each kind that the status rests on. */
  readonly counts: Counts;
  readonly decision: {
    readonly outcome: Outcome;
    readonly at: Instant;
    /** The same by the clock that dates replies. Not there where the records of an earlier version do not say. */
    readonly asOf?: Instant;
    readonly by: By;
    readonly reason: string | null;
    readonly rating: Rating | null;
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
  }[];
};
