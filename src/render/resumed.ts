import type { Post } from "../chat/post.ts";
import type { NextView } from "../core/views.ts";
import { lineText } from "./line-text.ts";
import { shortPost } from "./short-post.ts";
import { slotLine } from "./slot-line.ts";

/** Confirms that a board goes on, and says with what; `changed` is false when it was not paused. */
export function resumedPost(view: NextView, changed: boolean): Post {
  const slot = view.slots[0];
  return shortPost(
    changed ? `${view.board} goes on: questions and reminders as before.` : `${view.board} is not paused.`,
    slot === undefined
      ? "No further question is due to be asked."
      : `Next prompt: ${lineText(slotLine(slot, view.timezone))}`,
  );
}
