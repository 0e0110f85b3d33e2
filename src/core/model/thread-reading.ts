import type { MessageRef } from "../names/ids.ts";
import type { Instant } from "../names/time.ts";
import type { Written } from "./reply.ts";

/** A thread as its platform tells it, which may be behind what people see. */
export type ThreadReading = {
  /** `gone` when the prompt itself was deleted. */
  readonly root: "there" | "gone";
  readonly replies: readonly Written[];
  /** Replies of which the platform itself says that they are deleted, and when. What it only leaves out is not among them. */
  readonly deleted: readonly { readonly message: MessageRef; readonly at: Instant }[];
  /** Whether people can take a deletion back there: only then is a reply that stands again more than a late reading. */
  readonly undeletes: boolean;
  /** What happened before this, by the platform's clock, shows here for sure; what happened after it may not yet. */
  readonly sureUntil: Instant;
};
