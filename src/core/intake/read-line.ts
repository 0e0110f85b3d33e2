import { readDay } from "../calendar/read-day.ts";
import type { Board } from "../model/board.ts";
import { readReference, spelling } from "../model/reference.ts";
import { partsOfQuestion, type QuestionId } from "../names/ids.ts";
import type { Day } from "../names/time.ts";
import { findPerson, nearest } from "../reading/find-person.ts";
import { readRating } from "../reading/read-rating.ts";
import { boardsNamed } from "../typed/boards-named.ts";
import { trimmed } from "../typed/fold.ts";
import { afterSlash, readCommandName } from "../typed/read-command-name.ts";
import { readStanding } from "./read-standing.ts";

/** A command, as far as a line that may be one is judged by it. */
export type CommandShape = {
  readonly name: string;
  /** What it is about; `command` is what help explains. */
  readonly takes: "board" | "item" | "board or item" | "command";
  /** What else may follow that is no prose; a reason and a note are prose. */
  readonly follows: "rating" | "day" | "person" | "post" | "standing" | null;
};

/** What a command can be made of: the names of commands, boards and people. */
export type Vocabulary = {
  readonly commands: readonly CommandShape[];
  readonly boards: readonly Pick<Board, "id" | "name" | "prefix" | "questions">[];
  readonly people: Board["people"];
};

/** What somebody wrote after the bot's name, or to the bot alone. `today`: the day on which they wrote it. */
export type Line = { readonly words: string; readonly files: number; readonly today: Day };

/** What follows `/soc`; or words to people, which are never obeyed. */
export type ReadLine = { readonly kind: "command"; readonly text: string } | { readonly kind: "prose" };

/**
 * Decides whether a line is a command. It is one if it begins with `/soc`; or is no more than the name of a command; or goes on
 * with what that command takes (a reference, a board, a person, a day, a rating) and nothing that could be prose. Nothing at all
 * asks for help. With a file it is an answer. Whoever hears a message and whoever reads it back decide by this alone, so that
 * neither keeps what the other obeyed.
 */
export function readLine({ words, files, today }: Line, vocabulary: Vocabulary): ReadLine {
  if (files > 0) return { kind: "prose" };
  const typed = afterSlash(words);
  if (typed !== null) return { kind: "command", text: typed };
  const text = trimmed(words);
  return text === "" || isCommand(text, today, vocabulary) ? { kind: "command", text } : { kind: "prose" };
}

/** Whether words in a thread that do not name the bot are a command: only `/soc` makes them one. */
export function isSlashCommand({
  text,
  files,
}: {
  readonly text: string;
  readonly files: readonly unknown[];
}): boolean {
  return files.length === 0 && afterSlash(text) !== null;
}

function isCommand(text: string, today: Day, vocabulary: Vocabulary): boolean {
  const { commands } = vocabulary;
  const names = commands.map(({ name }) => name);
  const named = readCommandName(text, names);
  const shape = commands.find(({ name }) => name === named?.name);
  if (named === null || shape === undefined) return false;
  const rest = named.rest.replace(/[ .,;:!?]{1,9}$/, "");
  if (rest === "") return true;
  // "Evidence: CSP-03 has it" tells where something stands.
  if (named.signs !== "") return false;
  switch (shape.takes) {
    case "command":
      return /^all$/i.test(rest) || readCommandName(rest, names)?.rest === "";
    case "board":
      return isBoard(withoutPost(rest, shape), vocabulary);
    case "board or item":
      return isBoard(rest, vocabulary) || isAboutItem(rest, shape, today, vocabulary);
    case "item":
      return isAboutItem(rest, shape, today, vocabulary);
  }
}

function withoutPost(rest: string, { follows }: CommandShape): string {
  return follows === "post" ? rest.replace(/ ?\bpost$/i, "") : rest;
}

/** "Status green" is no question about the Green Spaces Board. */
function isBoard(rest: string, { boards }: Vocabulary): boolean {
  return (
    rest === "" || (readRating(rest, "optional").rating === null && boardsNamed(boards, rest).length > 0)
  );
}

function isAboutItem(rest: string, shape: CommandShape, today: Day, vocabulary: Vocabulary): boolean {
  const words = rest.split(/\s+/, MOST_WORDS + 1);
  for (let before = 0; before < words.length && before <= MOST_WORDS; before += 1) {
    const read = readReference(words.slice(before).join(" "));
    if (read === null || !isKnown(read.reference.question, vocabulary)) continue;
    const board = words.slice(0, before).join(" ");
    if (before > 0 && !isBoard(board, vocabulary)) continue;
    return words.length <= MOST_WORDS && isAllowed(read.rest, shape, today, vocabulary);
  }
  return false;
}

/** In words: what is longer is prose, whatever it begins with. */
const MOST_WORDS = 20;

/** Whether some board's references begin so, or nearly so: "page 12" is no reference. */
function isKnown(question: QuestionId, { boards }: Vocabulary): boolean {
  const [prefix] = partsOfQuestion(question);
  const prefixes = prefixesOf(boards);
  return prefixes.has(prefix) || nearest(prefix, prefixes) !== null;
}

const known = new WeakMap<Vocabulary["boards"], ReadonlySet<string>>();

/** What the references of some boards begin with, on the boards and in the bank. Worked out once for the same settings. */
function prefixesOf(boards: Vocabulary["boards"]): ReadonlySet<string> {
  const before = known.get(boards);
  if (before !== undefined) return before;
  const prefixes = new Set(
    boards.flatMap((board) =>
      board.questions.flatMap(({ id }) => [spelling(board, id), id].map((each) => partsOfQuestion(each)[0])),
    ),
  );
  known.set(boards, prefixes);
  return prefixes;
}

function isAllowed(rest: string, { follows }: CommandShape, today: Day, { people }: Vocabulary): boolean {
  if (rest === "") return true;
  switch (follows) {
    case "rating": {
      const read = readRating(rest, "optional");
      return read.rating !== null && read.rest === "";
    }
    case "day": {
      const read = readDay(rest, today);
      if (read.kind === "in doubt") return read.readings.every((each) => each.rest === "");
      return read.kind === "day" ? read.rest === "" : read.kind === "no such day" && read.typed === rest;
    }
    case "standing": {
      const { number, standing } = readStanding(rest);
      return number !== null && standing !== null;
    }
    case "person":
      return /^(?:to |for )?(?:me|@\S+)$/i.test(rest) || findPerson({ people }, rest, null).kind !== "none";
    default:
      return false;
  }
}
