import type { MessageRef, UserRef } from "../names/ids.ts";
import type { Instant } from "../names/time.ts";
import type { EvidenceFile, Via } from "./evidence.ts";

/** What somebody wrote in a thread. */
export type Written = {
  readonly message: MessageRef;
  /** The root of the thread. */
  readonly thread: MessageRef;
  readonly author: { readonly user: UserRef; readonly name: string; readonly bot: boolean };
  readonly at: Instant;
  readonly text: string;
  readonly files: readonly EvidenceFile[];
  readonly link: string;
  readonly editedAt: Instant | null;
  /** What wrote it down for its author, where they did not post it themselves. */
  readonly via?: Via | undefined;
};

/** A reply as it comes in. `changed` may arrive before `new`, `withdrawn` before either, and each more than once. */
export type Reply =
  | { readonly kind: "new"; readonly written: Written }
  | { readonly kind: "changed"; readonly written: Written & { readonly editedAt: Instant } }
  /** The organisation's policy keeps its words from people; `written` is without them. */
  | { readonly kind: "blocked"; readonly written: Written; readonly at: Instant }
  /** A deletion was taken back, at a time after it. */
  | { readonly kind: "restored"; readonly written: Written; readonly at: Instant }
  | {
      readonly kind: "withdrawn";
      readonly message: MessageRef;
      /** Null where the platform does not say. */
      readonly thread: MessageRef | null;
      /** Null where the platform does not say. */
      readonly author: { readonly user: UserRef; readonly name: string; readonly bot: boolean } | null;
      readonly at: Instant;
      /** `left-out`: its thread was read without it. Left out where its platform tells of the deletion. */
      readonly how?: "left-out" | undefined;
    };
