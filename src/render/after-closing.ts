import type { Part, Post } from "../chat/post.ts";
import type { ItemView } from "../core/views.ts";
import { part } from "./part.ts";

/** Tells the secretary what happened to a question after it was closed, and how to open it again. */
export function afterClosingPost(item: ItemView, what: string, news: readonly Part[]): Post {
  const heading = `${what}: ${item.reference}`;
  return {
    summary: heading,
    parts: [
      part.heading(heading),
      { kind: "question", text: item.text },
      ...news,
      part.line(`To open it again: /soc reopen ${item.reference} REASON`),
    ],
  };
}
