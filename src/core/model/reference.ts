import {
  type ItemId,
  partsOfQuestion,
  type QuestionId,
  questionId,
  questionOf,
  roundOf,
} from "../names/ids.ts";
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

/** In letters: no reference is longer, however it is written; the expression below is read over no more than this. */
const LONGEST = 60;

/**
 * Reads a reference at the start of what somebody typed, in any case, with or without the round and its brackets
 * (`csp-3`, `CSP-03 26/27`, `CSP-03 (2026/27)`), and returns it with the rest; null when there is none. Without
 * brackets only two years running are a round: `csp-3 10/12 members agree` goes on with words.
 */
export function readReference(typed: string): { reference: TypedReference; rest: string } | null {
  const text = typed.trimStart();
  const match = /^([a-z][a-z0-9-]*?)[- ]?0*(\d+)(\s*(\(?)(?:20)?(\d\d)\/(\d\d)\)?)?(?=\s|$)/i.exec(
    text.slice(0, LONGEST),
  );
  // What ends where the text was cut may go on behind it.
  if (match === null || (match[0].length === LONGEST && text.length > LONGEST)) return null;
  const [whole, prefix = "", number = "", after = "", bracket = "", first = "", second = ""] = match;
  const isRound = bracket !== "" || (after !== "" && (Number(first) + 1) % 100 === Number(second));
  return {
    reference: {
      question: questionId(prefix.toLowerCase(), number),
      round: isRound ? `20${first}/${second}` : null,
    },
    rest: text.slice(whole.length - (isRound ? 0 : after.length)).trim(),
  };
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
