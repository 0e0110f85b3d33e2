import type { Post } from "../../chat/post.ts";
import type { DigestView } from "../../core/views/views.ts";
import { digestFullPost } from "../digest/digest-full.ts";
import { part } from "../words/parts.ts";

/** The full digest for somebody who wants to see it beforehand: says that nobody else does, and how to send it. */
export function digestPreviewPost(view: DigestView): Post {
  const { summary, parts } = digestFullPost(view);
  const note = part.note(
    "A preview that only you see. The chair or the secretary can send it: /soc digest post",
  );
  return { summary: `Preview: ${summary}`, parts: [...parts, note] };
}
