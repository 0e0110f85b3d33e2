import type { BoardRuntime, Bot } from "../bot/bot.ts";
import type { Command } from "../chat/chat.ts";
import { roundAt } from "../core/calendar/round-at.ts";
import { nearest } from "../core/model/find-person.ts";
import { type ItemId, itemId, messageKey, type PersonId } from "../core/model/ids.ts";
import { itemReference, readReference, referenceOf, type TypedReference } from "../core/model/reference.ts";
import { readableBoards } from "./find-board.ts";

/** Which item a command is about. */
export type FoundItem =
  | {
      readonly kind: "found";
      readonly runtime: BoardRuntime;
      readonly item: ItemId;
      readonly reference: string;
      readonly rest: string;
    }
  | { readonly kind: "no reference" }
  | { readonly kind: "unknown"; readonly typed: string; readonly nearest: string | null };

/**
 * Finds the item that a command names: by a reference with or without its round, in any case, among the boards that
 * the person may see; or by the thread it was typed in. Without a round it is the round that the board is in.
 */
export function findItem(
  bot: Pick<Bot, "runtimes" | "clock">,
  command: Pick<Command, "channel" | "thread">,
  person: PersonId | null,
  typed: string,
): FoundItem {
  const runtimes = inOrder(readableBoards(bot, command, person), command);
  const read = readReference(typed);
  if (read === null) return typed.trim() === "" ? inThread(runtimes, command) : unknown(runtimes, bot, typed);
  for (const runtime of runtimes) {
    const item = itemNamed(runtime, read.reference, bot.clock.now());
    if (item !== null)
      return { kind: "found", runtime, item, reference: itemReference(item), rest: read.rest };
  }
  return unknown(runtimes, bot, typed);
}

/** The board of the channel first: what is typed there is about it if it can be. */
function inOrder(runtimes: readonly BoardRuntime[], { channel }: Pick<Command, "channel">): BoardRuntime[] {
  const here = ({ board }: BoardRuntime) => (channel !== null && board.channels.includes(channel) ? 0 : 1);
  return runtimes.toSorted((one, other) => here(one) - here(other));
}

function itemNamed({ board, memory }: BoardRuntime, reference: TypedReference, now: string): ItemId | null {
  const round = reference.round ?? roundAt(board, now)?.name;
  if (round === undefined) return null;
  const item = itemId(round, reference.question);
  const asked = memory.state().items.has(item);
  const current = roundAt(board, now)?.name === round;
  return asked || (current && board.questions.some(({ id }) => id === reference.question)) ? item : null;
}

function inThread(runtimes: readonly BoardRuntime[], { thread }: Pick<Command, "thread">): FoundItem {
  if (thread === null) return { kind: "no reference" };
  for (const runtime of runtimes) {
    const item = runtime.memory.state().threads.get(messageKey(thread));
    if (item !== undefined) return { kind: "found", runtime, item, reference: itemReference(item), rest: "" };
  }
  return { kind: "no reference" };
}

function unknown(runtimes: readonly BoardRuntime[], { clock }: Pick<Bot, "clock">, typed: string): FoundItem {
  const references = runtimes.flatMap(({ board }) => {
    const round = roundAt(board, clock.now());
    return round === null ? [] : board.questions.map(({ id }) => referenceOf(id, round.name));
  });
  const word = typed.trim().split(/\s+/)[0] ?? "";
  const short = new Map(references.map((reference) => [reference.split(" ")[0] ?? "", reference]));
  const near = nearest(word, short.keys());
  return { kind: "unknown", typed: word, nearest: near === null ? null : (short.get(near) ?? null) };
}
