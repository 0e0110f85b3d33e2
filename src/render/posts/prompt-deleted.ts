import type { Post } from "../../chat/post.ts";
import type { ItemView } from "../../core/views/views.ts";
import { part } from "../words/part.ts";

/** Tells the secretary that the post of an item was deleted: its thread is gone, its replies and its question are not. */
export function promptDeletedPost(item: ItemView): Post {
  const heading = `The post of a question was deleted: ${item.reference}`;
  return {
    summary: heading,
    parts: [
      part.heading(heading),
      { kind: "question", text: item.text },
      part.line("What was replied before is kept, and the question stays as it was."),
      part.line(`To ask it again in the channel: /soc ask ${item.reference}`),
    ],
  };
}
