import type { Post } from "../../../post.ts";

/** Something only one person can see: what the bot answered to their command, or to a button they pressed. */
export type Aside = {
  readonly id: string;
  /** Whom it is for. */
  readonly person: string;
  /** The pane it stands in: a channel, or `channel/root` for a thread. */
  readonly pane: string;
  /** The message it stands below; null: at the end. */
  readonly after: string | null;
  readonly kind: "command" | "button";
  readonly text: string;
  readonly post: Post | null;
};
