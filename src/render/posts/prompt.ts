import type { Button, Field, Part, Post } from "../../chat/post.ts";
import type { ItemView } from "../../core/views/views.ts";
import { decisionWords, dueWords, receipt, statusWords } from "../item/item-words.ts";
import { waitsForWords } from "../item/waiting.ts";
import { part } from "../words/parts.ts";
import { brief } from "../words/text.ts";

const REASON: Field = { id: "reason", label: "Reason" };

const REOPEN: Button = { id: "reopen", label: "Reopen", style: "plain", fields: [REASON] };

const LATER: Button = {
  id: "extend",
  label: "Later date",
  style: "plain",
  fields: [{ id: "date", label: "Wanted by" }, REASON],
};

const ACCEPT: Button = { id: "accept", label: "Accept", style: "plain", fields: [] };

const UNDECIDED: readonly Button[] = [
  { id: "reopen", label: "More evidence wanted", style: "plain", fields: [REASON] },
  { id: "not-applicable", label: "Not applicable", style: "plain", fields: [REASON] },
];

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
      { kind: "buttons", buttons: closed ? [REOPEN] : deciding(item) },
    ],
  };
}

/** Accepting stands out once there is something to accept; until then it may need more time, or somebody. */
function deciding({ status, candidates }: ItemView): Button[] {
  if (status === "answered") return [{ ...ACCEPT, style: "primary" }, ...UNDECIDED];
  const person: Field = { id: "person", label: "Whose question it is", choices: candidates };
  return [
    ACCEPT,
    ...UNDECIDED,
    LATER,
    { id: "assign", label: "Give to somebody", style: "plain", fields: [person] },
  ];
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
