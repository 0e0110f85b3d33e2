import type { Post } from "../../chat/post.ts";
import type { ItemView } from "../../core/views/views.ts";
import { itemButtons } from "../item/item-buttons.ts";
import { part } from "../words/parts.ts";
import { formHead } from "./item-form.ts";

/** The dialog in which somebody answers: the question, until when, and one field. `about` says which item it is. */
export function answerForm(item: ItemView, about: string): Post {
  return {
    summary: `Answer ${item.reference}`,
    parts: [
      ...formHead(item),
      part.note(
        "Kept as your reply and shown in the thread under your name. Nothing marked SENSITIVE, no names or addresses of victims or suspects.",
      ),
      { kind: "buttons", buttons: [itemButtons.send(about)] },
    ],
  };
}
