import type { BoardRuntime, Bot } from "../bot/bot.ts";
import type { Command } from "../chat/chat.ts";
import type { Post } from "../chat/post.ts";
import { byAccount } from "../core/model/by.ts";
import type { PersonId } from "../core/model/ids.ts";
import { personWith } from "../core/model/people.ts";
import { mayDecide } from "../core/model/roles.ts";
import { notYourBoardPost, onlyDecidersPost } from "../render/answers/not-possible.ts";
import {
  noReferencePost,
  unknownCommandPost,
  unknownReferencePost,
  whichBoardPost,
} from "../render/answers/not-understood.ts";
import type { BoardCommand, Call, CommandEntry, EitherCommand, ItemCommand } from "./call.ts";
import { findBoard, readableBoards } from "./find-board.ts";
import { findItem } from "./find-item.ts";
import { helpFor } from "./help.ts";
import { readCommand } from "./read-command.ts";
import { table } from "./table.ts";

/**
 * Obeys a typed command, and returns what only that person sees. Each time anew it is looked at who they are and what
 * they may see and do; what they may not see is answered as if it were not there.
 */
export async function answerCommand(bot: Bot, command: Command): Promise<Post> {
  const read = readCommand(command.text, [...table.map(({ name }) => name), "help"]);
  if (read.kind === "unknown") return unknownCommandPost(read.typed, read.nearest);
  if (read.name === "help") return helpFor(table, read.rest);
  const entry = table.find(({ name }) => name === read.name);
  if (entry === undefined) throw new Error(`no command ${read.name}`);
  const person = personIn(bot, command);
  bot.log("command-received", { command: entry.name, person: person ?? command.user });
  if (entry.takes === "item" || (entry.takes === "board or item" && namesNoBoard(bot, read.rest)))
    return aboutItem(bot, command, entry, person, read.rest);
  return aboutBoard(bot, command, entry, person, read.rest);
}

async function aboutBoard(
  bot: Bot,
  command: Command,
  entry: BoardCommand | EitherCommand,
  person: PersonId | null,
  typed: string,
): Promise<Post> {
  const found = findBoard(bot, command, person, typed);
  if (found.kind === "none") return notYourBoardPost();
  if (found.kind === "several")
    return whichBoardPost(
      entry.name,
      found.runtimes.map(({ board }) => board),
    );
  const refusal = refuse(entry, found.runtime, person);
  if (refusal !== null) return refusal;
  return entry.obey(callOf(bot, command, found.runtime, person, found.rest), null);
}

async function aboutItem(
  bot: Bot,
  command: Command,
  entry: ItemCommand | EitherCommand,
  person: PersonId | null,
  typed: string,
): Promise<Post> {
  const found = findItem(bot, command, person, typed);
  if (found.kind === "no reference") return noReferencePost(entry.usage);
  if (readableBoards(bot, command, person).length === 0) return notYourBoardPost();
  if (found.kind === "unknown") return unknownReferencePost(found.typed, found.nearest);
  const refusal = refuse(entry, found.runtime, person);
  if (refusal !== null) return refusal;
  const { item, reference } = found;
  const call = callOf(bot, command, found.runtime, person, found.rest);
  return entry.takes === "item" ? entry.obey({ ...call, item, reference }) : entry.obey(call, item);
}

/** Whether something follows, and it is not the id of a board: then it is meant as a reference. */
function namesNoBoard({ runtimes }: Bot, rest: string): boolean {
  return rest !== "" && runtimes.every(({ board }) => board.id !== rest.toLowerCase());
}

function refuse(entry: CommandEntry, runtime: BoardRuntime, person: PersonId | null): Post | null {
  return entry.who === "deciders" && !mayDecide(runtime.board, person)
    ? onlyDecidersPost(entry.name, runtime.board)
    : null;
}

function callOf(
  bot: Bot,
  { id, user }: Command,
  runtime: BoardRuntime,
  person: PersonId | null,
  rest: string,
): Call {
  return { bot, runtime, id, by: person ?? byAccount(user), person, rest };
}

function personIn({ runtimes }: Bot, { user }: Command): PersonId | null {
  const [first] = runtimes;
  return first === undefined ? null : personWith(first.board.people, user);
}
