import {
  type ItemId,
  partsOfQuestion,
  type QuestionId,
  questionId,
  questionOf,
  roundOf,
} from "../names/ids.ts";
import { fold } from "../typed/fold.ts";
import type { Board } from "./board.ts";
import type { BoardState } from "./state.ts";

/** What of a board its references are made of. */
type Named = Pick<Board, "prefix" | "questions">;

/**
 * The reference people quote: question `csp-3` of round `2026/27` is `CSP-03 (26/27)`. The board's own prefix stands in
 * the place of the audience's, `NCSP-03`; on a board that is asked the questions of several audiences it goes before it,
 * `NORTH-OSC-03`, since each audience counts from 1.
 */
export function referenceOf(board: Named, question: QuestionId, round: string): string {
  const [prefix, number] = partsOfQuestion(spelling(board, question));
  return `${prefix.toUpperCase()}-${number.padStart(2, "0")} (${round.slice(2)})`;
}

/** What a board calls a question, in the letters of a typed reference: `ncsp-3` for `csp-3`. */
export function spelling({ prefix, questions }: Named, question: QuestionId): QuestionId {
  if (prefix === null) return question;
  const [audience, number] = partsOfQuestion(question);
  const alone = questions.every(({ id }) => partsOfQuestion(id)[0] === audience);
  return questionId(`${prefix}${alone ? "" : `-${audience}`}`.toLowerCase(), number);
}

/**
 * A reference as typed, taken apart; `round` is null when it was left out. `question` is as it would be written as an id:
 * it is one, or what some board calls one.
 */
export type TypedReference = { readonly question: QuestionId; readonly round: string | null };

/** Where a reference and a round end: at a space, a sign, or the end of what was typed. */
const END = / |$|[:;,!?)\]"'](?!\d)|\.(?= |$)/;

/** Around it may stand quotation marks, brackets, and the signs by which chats make words bold. */
const REFERENCE = new RegExp(
  `^[ "'([{*_~#<]*([a-z][a-z0-9-]{0,40}?)(?: ?-{1,3} ?| )?0{0,9}(\\d{1,6})["')\\]}*_~>]*(?=[([]|${END.source})`,
);

const ROUND =
  /^ *(?:(?:of|fy|round) *)*([([]?) *(?:fy *)?((?:20)?\d\d)( ?)[/-]( ?)((?:20)?\d\d|\d)(?: *["')\]}*_~>]+)?/;

/** A year alone in brackets names a round as well, though none goes by it. */
const YEAR = /^ *[([] *(20\d\d) *[)\]]/;

/** What separates a reference, or the round, from what follows. */
const SEPARATORS = /^(?: |[:;,.!?]+(?= |$|[a-z"'(])|-+(?= |$))+/;

/**
 * Reads a reference at the start of what somebody typed, with or without the round, in any way that people and their keyboards
 * write it (`csp-3`, `CSP 03:`, `CSP–03`, `“CSP-03”`, `CSP-03 26/27`, `CSP-03 (2026–27)`), and returns it with the rest; null when
 * there is none. A round that is named is never left out, also where there is no such round. What is without brackets and may be
 * a day, or a number out of another, is none: `csp-3 10/12 members agree` and `csp-3 11/12` go on with words.
 */
export function readReference(typed: string): { reference: TypedReference; rest: string } | null {
  const head = fold(typed);
  const match = REFERENCE.exec(head.text);
  if (match === null) return null;
  const [whole, prefix = "", number = ""] = match;
  const behind = head.text.slice(whole.length);
  const named = readRound(behind);
  const end = whole.length + (named?.length ?? 0);
  const signs = SEPARATORS.exec(head.text.slice(end))?.[0].length ?? 0;
  return {
    reference: { question: questionId(prefix, number), round: named?.round ?? null },
    rest: head.after(end + signs),
  };
}

function readRound(text: string): { round: string; length: number } | null {
  const year = YEAR.exec(text);
  if (year !== null) return { round: year[1] ?? "", length: year[0].length };
  const match = ROUND.exec(text);
  if (match === null || text.slice(match[0].length).search(END) !== 0) return null;
  const [whole, bracket = "", first = "", before = "", after = "", second = ""] = match;
  const [from, to] = [Number(first.slice(-2)), Number(second.slice(-2))];
  const next = (from + 1) % 100;
  const isNext = second.length === 1 ? to === next % 10 : to === next;
  // Without brackets it may be a day of a month, twelve of thirteen, or the beginning of a day with its year.
  const isPlain = before + after === "" && second.length > 1 && (first.length === 4 || (isNext && to > 12));
  if (bracket === "" && !isPlain) return null;
  return {
    round: `20${twoDigits(from)}/${twoDigits(second.length === 1 && isNext ? next : to)}`,
    length: whole.length,
  };
}

function twoDigits(year: number): string {
  return String(year).padStart(2, "0");
}

/** The reference that a board's settings make for an item: `2026/27:csp-3` is `CSP-03 (26/27)`. */
export function itemReference(board: Named, item: ItemId): string {
  return referenceOf(board, questionOf(item), roundOf(item));
}

/** The reference that an item goes by: the one it was asked under, whatever the settings have made of it since. */
export function shownReference(board: Named, { items }: Pick<BoardState, "items">, item: ItemId): string {
  return items.get(item)?.asked?.reference ?? itemReference(board, item);
}

/** Sorts items by round, then by reference: `csp-9` before `csp-10`. */
export function inBankOrder(one: ItemId, other: ItemId): number {
  const [round, otherRound] = [roundOf(one), roundOf(other)];
  if (round !== otherRound) return round < otherRound ? -1 : 1;
  const [prefix, number] = partsOfQuestion(questionOf(one));
  const [otherPrefix, otherNumber] = partsOfQuestion(questionOf(other));
  if (prefix !== otherPrefix) return prefix < otherPrefix ? -1 : 1;
  return Number(number) - Number(otherNumber);
}
