import type { BoardRuntime, Bot } from "../../bot/bot.ts";
import type { Command } from "../../chat/chat.ts";
import { roundAt } from "../../core/calendar/round-at.ts";
import type { Board } from "../../core/model/board.ts";
import {
  readReference,
  referenceOf,
  shownReference,
  spelling,
  type TypedReference,
} from "../../core/model/reference.ts";
import {
  type ItemId,
  itemId,
  messageKey,
  type PersonId,
  partsOfQuestion,
  questionId,
  questionOf,
  roundOf,
} from "../../core/names/ids.ts";
import { nearest } from "../../core/reading/find-person.ts";
import { trimmed } from "../../core/typed/fold.ts";
import { boardsBefore, readableBoards } from "./find-board.ts";

/** Which item a command is about. */
export type FoundItem =
  | { readonly kind: "found"; readonly runtime: BoardRuntime; readonly item: ItemId; readonly rest: string }
  /** Boards of the person's that have a question of this reference each. */
  | {
      readonly kind: "several";
      readonly boards: readonly { readonly board: Board; readonly reference: string }[];
      readonly rest: string;
    }
  | { readonly kind: "no reference" }
  | {
      readonly kind: "unknown";
      readonly typed: string;
      readonly nearest: string | null;
      /** The board that was looked through; null if there were several. */
      readonly board: Board | null;
    }
  /** There is no board that this person may see; whether there are others is not said. */
  | { readonly kind: "none" };

type Where = Pick<Command, "channel" | "thread">;

/**
 * Finds the item that a command names: by a reference with or without its round; or, where none is typed, by the thread it was
 * typed in. Without a round it is the round that the board is in. The board whose id or name stands before the reference is
 * meant; else the board of the channel, if it has such a question; else the only one of the person's boards that has. A
 * board whose posts say `NCSP-03` is meant by `CSP-03` too where no other shows it so.
 *
 * @param boards those of the channel, and those on which the person has a role
 */
export function findItem(
  bot: Pick<Bot, "clock">,
  boards: readonly BoardRuntime[],
  where: Where,
  person: PersonId | null,
  typed: string,
): FoundItem {
  const readable = readableBoards(bot, boards, where, person);
  const named = boardBefore(readable, typed);
  const among = named === null ? readable : [named.runtime];
  const text = named?.rest ?? typed;
  const read = readReference(text);
  if (named === null && (read === null || !isReference(text, read.reference, readable))) {
    const here = inThread(readable, where, text);
    if (here.kind === "found" || text.trim() === "") return here;
  }
  if (readable.length === 0) return { kind: "none" };
  if (read === null) return unknown(among, bot, text);
  const having = (runtimes: readonly BoardRuntime[]) => withItem(runtimes, read.reference, bot.clock.now());
  // The board of the channel is meant also by somebody who may not see it, and whose own board has the reference too.
  const here = named === null ? having(boards.filter((runtime) => isHere(runtime, where))) : [];
  const found = here.length > 0 ? here : likest(having(among));
  const [first] = found;
  if (first === undefined) return unknown(among, bot, text);
  if (found.length === 1) return { kind: "found", runtime: first.runtime, item: first.item, rest: read.rest };
  const several = found.map(({ runtime: { board, memory }, item }) => ({
    board,
    reference: shownReference(board, memory.state(), item),
  }));
  return { kind: "several", boards: several, rest: read.rest };
}

/** The board that is named before a reference, and what follows its name. */
function boardBefore(runtimes: readonly BoardRuntime[], typed: string) {
  const { runtimes: named, rest } = boardsBefore(runtimes, typed.trim());
  const [runtime] = named;
  return runtime === undefined || named.length > 1 || readReference(rest) === null ? null : { runtime, rest };
}

/**
 * Whether what reads like a reference is meant for one. "Until 3 partners reply" begins a reason, and `XYZ-3` names a question
 * though there is none.
 */
function isReference(
  typed: string,
  { question }: TypedReference,
  runtimes: readonly BoardRuntime[],
): boolean {
  const [word = ""] = typed.trim().split(/\s/);
  if (/\p{Pd}\d/u.test(word)) return true;
  const [prefix] = partsOfQuestion(question);
  return runtimes.some(({ board, memory }) => {
    const asked = memory
      .state()
      .items.valueSeq()
      .map(({ asked }) => asked?.reference ?? "");
    return (
      board.questions.some(({ id }) =>
        [spelling(board, id), id].some((each) => partsOfQuestion(each)[0] === prefix),
      ) || asked.some((reference) => reference.toLowerCase().startsWith(`${prefix}-`))
    );
  });
}

function isHere({ board }: BoardRuntime, { channel }: Where): boolean {
  return channel !== null && board.channels.includes(channel);
}

function withItem(runtimes: readonly BoardRuntime[], reference: TypedReference, now: string) {
  return runtimes.flatMap((runtime) => {
    const named = itemNamed(runtime, reference, now);
    return named === null ? [] : [{ runtime, ...named }];
  });
}

/** Those that are shown as it was typed; where there is none, all. */
function likest<T extends { readonly isShownSo: boolean }>(found: readonly T[]): readonly T[] {
  const shown = found.filter(({ isShownSo }) => isShownSo);
  return shown.length > 0 ? shown : found;
}

/** What a board has under a typed reference: what it was asked under, what its settings say, or the id in the bank. */
function itemNamed({ board, memory }: BoardRuntime, typed: TypedReference, now: string) {
  const current = roundAt(board, now)?.name;
  const round = typed.round ?? current;
  if (round === undefined) return null;
  const { items } = memory.state();
  const asked = items.valueSeq().find(({ id, asked }) => {
    if (asked === null || roundOf(id) !== round) return false;
    return readReference(asked.reference)?.reference.question === typed.question;
  });
  if (asked !== undefined) return { item: asked.id, isShownSo: true };
  const called = board.questions.find(({ id }) => spelling(board, id) === typed.question);
  const item = itemId(round, called?.id ?? typed.question);
  const isKnown = items.has(item);
  const isToBeAsked = round === current && board.questions.some(({ id }) => id === questionOf(item));
  return isKnown || isToBeAsked ? { item, isShownSo: called !== undefined } : null;
}

/** The item whose thread it was typed in; all that was typed follows. */
function inThread(runtimes: readonly BoardRuntime[], { thread }: Where, rest: string): FoundItem {
  if (thread === null) return { kind: "no reference" };
  for (const runtime of runtimes) {
    const item = runtime.memory.state().threads.get(messageKey(thread));
    if (item !== undefined) return { kind: "found", runtime, item, rest };
  }
  return { kind: "no reference" };
}

function unknown(runtimes: readonly BoardRuntime[], { clock }: Pick<Bot, "clock">, typed: string): FoundItem {
  const references = runtimes.flatMap(({ board }) => {
    const round = roundAt(board, clock.now());
    return round === null ? [] : board.questions.map(({ id }) => referenceOf(board, id, round.name));
  });
  const read = readReference(typed);
  const [prefix, number] = partsOfQuestion(read?.reference.question ?? questionId("", ""));
  const word = read === null ? (typed.trim().split(/\s+/)[0] ?? "") : `${prefix}-${number.padStart(2, "0")}`;
  const short = new Map(references.map((reference) => [reference.split(" ")[0] ?? "", reference]));
  const near = nearest(word, short.keys());
  const [board = null, ...others] = runtimes.map((each) => each.board);
  return {
    kind: "unknown",
    typed: read === null ? word : trimmed(typed.trim().slice(0, typed.trim().length - read.rest.length)),
    nearest: near === null ? null : (short.get(near) ?? null),
    board: others.length === 0 ? board : null,
  };
}
