import type { MessageKey, MessageRef } from "../names/ids.ts";
import type { Instant } from "../names/time.ts";
import type { Written } from "./reply.ts";

/** A thread as its platform tells it, which may be behind what people see. */
export type ThreadReading = {
  /** `gone` when the prompt itself was deleted; `hidden` when its platform shows it to nobody any more because of its age. */
  readonly root: "there" | "gone" | "hidden";
  readonly replies: readonly Written[];
  /** Replies of which the platform itself says that they are deleted, and when. What it only leaves out is not among them. */
  readonly deleted: readonly { readonly message: MessageRef; readonly at: Instant }[];
  /** Replies whose words the organisation's policy keeps from people, without their words, and since when at the latest. */
  readonly blocked: readonly { readonly written: Written; readonly at: Instant }[];
  /** What stands there and says nothing of anybody's words: notices, and what the platform does not show the bot. */
  readonly unread: readonly MessageRef[];
  /**
   * When replies were last touched, where people can take a deletion back: written, edited, deleted or brought back. A deleted
   * reply may go on being told for hours as if it stood; only one that was touched after its deletion was brought back.
   */
  readonly touched: ReadonlyMap<MessageKey, Instant>;
  /** What happened before this, by the platform's clock, shows here for sure; what happened after it may not yet. */
  readonly sureUntil: Instant;
};
