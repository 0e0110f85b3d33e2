import type { Button, Part, Post } from "../../chat/post.ts";
import type { ItemView } from "../../core/views/views.ts";
import { itemButtons } from "../item/item-buttons.ts";
import { decisionWords, dueWords, receipt, statusWords } from "../item/item-words.ts";
import { waitsForWords } from "../item/waiting.ts";
import { part } from "../words/parts.ts";
import { brief } from "../words/text.ts";

/**
 * The post that asks an item and stays over its thread. It is updated in place when something happens to the item, and
 * read days later; so it says only what stays true until then: days by name, no "overdue", no "ago".
 */
export function promptPost(item: ItemView, board: { readonly timezone: string }): Post {
  const closed = item.status === "accepted" || item.status === "not-applicable";
  return {
    summary: `${item.reference}: ${brief(item.text, 120)}`,
    parts: [
      part.heading(item.reference),
      ...(item.audience === "" ? [] : [part.labelled("For", item.audience)]),
      { kind: "question", text: item.text },
      ...part.list(item.options.map((option) => [option])),
      ...(closed ? [] : asking(item)),
      part.labelled("Status", `${statusWords(item)}; ${receipt(item, board.timezone)}.`),
      ...decisionWords(item, board.timezone).map((sentence) => part.line(sentence)),
      ...(closed
        ? [part.note("A reply written here now is still kept, and pointed out to the secretary.")]
        : []),
      { kind: "buttons", buttons: deciding(item) },
    ],
  };
}

/** Two buttons, each of which opens a dialog made for whoever presses; a closed item asks for no answer. */
function deciding({ status }: ItemView): Button[] {
  const closed = status === "accepted" || status === "not-applicable";
  return [...(closed ? [] : [itemButtons.answer(status === "open")]), itemButtons.other()];
}

function asking(item: ItemView): Part[] {
  const waitsFor =
    item.status === "answered" ? "the chair or the secretary to decide" : waitsForWords(item.waitsFor);
  return [
    ...(item.helps === "" ? [] : [part.labelled("What helps", item.helps)]),
    part.labelled(
      "How to answer",
      "reply in this thread. Files and links are welcome. For OFFICIAL information only.",
    ),
    part.labelled("Waits for", waitsFor),
    part.labelled("Wanted by", dueWords(item)),
  ];
}
