import type { Post, TextLine } from "../../chat/post.ts";
import type { Decision } from "../../core/decisions/decide-item.ts";
import type { Board } from "../../core/model/board.ts";
import type { ItemView } from "../../core/views/views.ts";
import { decisionWords, statusWords } from "../item/item-words.ts";
import { promiseWords } from "../item/promise-words.ts";
import { waitsForWords } from "../item/waiting.ts";
import { threadLines } from "../item/ways-to-thread.ts";
import { dayWords } from "../words/dates.ts";
import { shortPost } from "../words/parts.ts";

type Because = Extract<Decision, { kind: "refused" }>["because"];

/** Why a decision on an item was not taken, and what can be done instead. */
export function refusedPost(because: Because, item: ItemView, board: Pick<Board, "name" | "timezone">): Post {
  const decision =
    because === "closed" || because === "so already" ? decisionWords(item, board.timezone) : [];
  const [first, ...rest] = why(because, item, board.timezone);
  return shortPost(`${board.name}: ${first}`, ...decision, ...rest);
}

function why(because: Because, item: ItemView, zone: string): [string, ...(TextLine | string)[]] {
  const { reference, due } = item;
  switch (because) {
    case "not asked yet":
      return [`${reference} has not been asked yet.`, `To ask it now: /soc ask ${reference}`];
    case "no reply yet":
      return [
        `${reference} cannot be accepted: no reply is kept under it.`,
        `If it needs no answer: /soc not-applicable ${reference} REASON`,
        ...threadLines(item),
      ];
    case "no answer yet":
      return [
        `${reference} cannot be accepted: ${insteadOfAnswer(item, zone)}.`,
        `If it needs no answer: /soc not-applicable ${reference} REASON`,
        ...threadLines(item),
      ];
    case "so already":
      return [`nothing to change. ${reference}: ${statusWords(item)}${waits(item)}.`];
    case "closed":
      return [
        `${reference} is closed: ${statusWords(item)}.`,
        `To open it again: /soc reopen ${reference} REASON`,
      ];
    case "not later than it is due":
      return [
        `${reference} is wanted by ${due === null ? "that day" : dayWords(due)} already. Give a later day.`,
      ];
    case "in the past":
      return [`${reference} cannot be wanted by a day that is past. Give a day to come.`];
  }
}

function waits({ status, waitsFor }: ItemView): string {
  return status === "open" ? `; waits for ${waitsForWords(waitsFor)}` : "";
}

/** What there is of an item that has replies and no answer. */
function insteadOfAnswer({ status, promises, replies, decision }: ItemView, zone: string): string {
  const [first] = promises;
  if (status === "to-check") return "nobody has checked yet whether a reply of it is an answer";
  if (first !== undefined) return `there is no answer to it yet, ${promiseWords(first, zone)}`;
  if (decision?.outcome === "more-evidence") return "no answer has come since more evidence was wanted";
  return replies.length === 1
    ? "its one reply is no answer"
    : `none of its ${replies.length} replies is an answer`;
}
