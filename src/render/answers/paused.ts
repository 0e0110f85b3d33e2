import type { Post } from "../../chat/post.ts";
import type { NextView } from "../../core/views/views.ts";
import { slotLine } from "../item/coming.ts";
import { lineText, shortPost } from "../words/parts.ts";

/** Confirms a pause; `changed` is false when the board was paused before. */
export function pausedPost(board: { readonly name: string }, changed: boolean): Post {
  return shortPost(
    changed
      ? `${board.name} is paused: nothing is asked and nobody is reminded. Replies are kept, and digests go out.`
      : `${board.name} is paused already.`,
    "To start again: /soc resume",
  );
}

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
