import type { Part, Post, TextLine } from "../../chat/post.ts";
import type { ItemView } from "../../core/views/views.ts";
import { dueWords } from "../item/due-words.ts";
import { moreEvidence } from "../item/item-words.ts";
import { itemLine, waitingWords } from "../item/waiting.ts";
import { part } from "../words/parts.ts";
import { counted, listed } from "../words/text.ts";

/** What waits for an owner on one board: what is due for a nudge, and what waits as well. */
export type WaitingOnBoard = {
  readonly board: { readonly name: string; readonly timezone: string };
  readonly due: readonly ItemView[];
  readonly also: readonly ItemView[];
};

/**
 * One direct message to an owner for all that waits for them, on however many boards. Somebody who gets one message a
 * week must see in it how many questions there are and where each is answered.
 */
export function nudgeOwnerPost(boards: readonly WaitingOnBoard[]): Post {
  const { heading, summary, how } = opening(boards);
  return {
    summary,
    parts: [
      part.heading(heading),
      part.line(`${how} A sentence, a file or a link is enough.`),
      ...boards.flatMap((waiting) => [
        ...(boards.length === 1 ? [] : [part.line({ strong: waiting.board.name })]),
        ...waitingParts(waiting),
      ]),
      part.note("Not yours to answer? Tell the secretary, who can name somebody else."),
    ],
  };
}

/** What a phone shows of it, which is enough to answer one question; of several, how many there are. */
function opening(boards: readonly WaitingOnBoard[]): { heading: string; summary: string; how: string } {
  const all = boards.flatMap(({ board, due, also }) => [...due, ...also].map((item) => ({ board, item })));
  const [only] = all;
  if (all.length === 1 && only !== undefined) {
    const heading = dueWords(only.item, only.board.timezone);
    return { heading, summary: `${heading} ${HERE}`, how: HERE };
  }
  const [first] = boards;
  const where = boards.length === 1 && first !== undefined ? first.board.name : `${boards.length} boards`;
  const heading = `${counted(all.length, "question waits", "questions wait")} for you: ${where}`;
  const references = boards.flatMap(({ due }) => due.map(({ reference }) => reference));
  return {
    heading,
    summary: `${heading}. ${listed(references, 3)}`,
    how: "You can answer by replying here with the reference first, or in the thread of each.",
  };
}

const HERE = "You can answer by replying here.";

function waitingParts({ board, due, also }: WaitingOnBoard): Part[] {
  const lines = (items: readonly ItemView[]) => part.list(items.map((item) => entry(item, board.timezone)));
  return [...lines(due), ...(also.length === 0 ? [] : [part.line("Also waiting for you:"), ...lines(also)])];
}

function entry(item: ItemView, zone: string): TextLine {
  const { since, wanted } = waitingWords(item, zone);
  return itemLine(item, since, wanted, ...moreEvidence(item));
}
