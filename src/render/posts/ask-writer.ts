import type { Post } from "../../chat/post.ts";
import type { Evidence } from "../../core/model/evidence.ts";
import type { ItemView } from "../../core/views/views.ts";
import { itemButtons } from "../item/item-buttons.ts";
import { fileParts } from "../item/reply-parts.ts";
import { openThread } from "../item/ways-to-thread.ts";
import { part } from "../words/parts.ts";
import { shortReference } from "../words/short-reference.ts";
import { brief, extract } from "../words/text.ts";

/** In letters: as much of somebody's words as they need to know them again. */
const LENGTH = 300;

/** Asks whoever wrote a reply whether it was their answer. `about` says which reply it is. */
export function askWriterPost(item: ItemView, reply: Evidence, about: string): Post {
  const short = shortReference(item.reference);
  const needs = item.status === "answered" ? "" : ` ${short} still needs an answer.`;
  const question =
    needs === ""
      ? `Saved as a comment to ${short}. Was this an answer too?`
      : `Saved as a comment.${needs} Was this your answer?`;
  return {
    summary: question,
    parts: [
      part.line(question),
      part.line(brief(item.text, 100), ...openThread(item)),
      ...(reply.text.trim() === "" ? [] : [part.quote(extract(reply.text, LENGTH))]),
      ...fileParts(reply),
      {
        kind: "buttons",
        buttons: [itemButtons.countIt("Yes, count it", about), itemButtons.noAnswer("No", about)],
      },
    ],
  };
}
