import type { Post } from "../../src/chat/post.ts";

/** A post with the same words in every part that there is. */
export function postOf(text: string): Post {
  const link = { link: text, text };
  return {
    summary: text,
    parts: [
      { kind: "heading", text },
      { kind: "line", line: [text, { strong: text }, link] },
      { kind: "list", lines: [[text], [{ strong: text }], [link]] },
      { kind: "question", text },
      { kind: "quote", text },
      { kind: "note", line: [text] },
    ],
  };
}
