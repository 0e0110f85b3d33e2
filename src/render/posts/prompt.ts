import type { Button, Field, Post } from "../../chat/post.ts";
import { dayOf } from "../../core/calendar/calendar.ts";
import type { ItemView } from "../../core/views/views.ts";
import { decisionWords, standsWords } from "../item/item-words.ts";
import { waitsForWords } from "../item/waiting.ts";
import { shortDay } from "../words/dates.ts";
import { part } from "../words/parts.ts";
import { shortReference } from "../words/short-reference.ts";
import { brief, sentence } from "../words/text.ts";

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
 * read days later; so it says only what stays true until then: days by name, no "overdue", no "ago". It is short, so that a
 * channel has room for the next one.
 */
export function promptPost(item: ItemView, board: { readonly timezone: string }): Post {
  const closed = item.status === "accepted" || item.status === "not-applicable";
  const how = howToAnswer(item, board.timezone);
  return {
    summary: `${shortReference(item.reference)}: ${sentence(brief(item.text, 120))}${closed ? "" : ` ${how}`}`,
    parts: [
      part.heading(item.reference),
      { kind: "question", text: item.text },
      ...part.list(item.options.map((option) => [option])),
      ...(closed ? [] : [part.line([...(item.helps === "" ? [] : [sentence(item.helps)]), how].join(" "))]),
      part.labelled("Status", `${standsWords(item, board.timezone)}${waitsWords(item)}`),
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

/** Where to reply and by when, and what must not stand there. */
function howToAnswer({ due, askedAt }: ItemView, zone: string): string {
  const by = due === null ? "" : ` by ${shortDay(due, askedAt === null ? due : dayOf(askedAt, zone))}`;
  return `Reply below${by}. Nothing marked SENSITIVE, no names or addresses of victims or suspects.`;
}

function waitsWords({ status, waitsFor }: ItemView): string {
  switch (status) {
    case "open":
      return ` Waits for ${waitsForWords(waitsFor)}.`;
    case "to-check":
      return " Waits for somebody to say whether it is an answer.";
    case "answered":
      return " Waits for the chair or the secretary to decide.";
    default:
      return "";
  }
}
