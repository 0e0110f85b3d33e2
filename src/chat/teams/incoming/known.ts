import type { Vocabulary } from "../../../core/intake/read-line.ts";
import type { MessageRef } from "../../../core/names/ids.ts";
import type { Instant } from "../../../core/names/time.ts";

/** What must be known to make sense of an activity. */
export type Known = {
  /** Whether an id is the bot's own, as `recipient.id` and mentions have it. */
  readonly isBot: (id: string) => boolean;
  /** What a command is known by. */
  readonly vocabulary: () => Vocabulary;
  /** The team's own id at Microsoft, for links; null where it is not known yet. */
  readonly groupOf: (conversation: string) => string | null;
  /** What the bot itself posted there: a post, or somebody's answer that it said back. Null: nothing. */
  readonly ownOf: (message: MessageRef) => "post" | "answer" | null;
  /** The post that carries a mark. */
  readonly postWith: (mark: string) => MessageRef | null;
  readonly now: Instant;
};
