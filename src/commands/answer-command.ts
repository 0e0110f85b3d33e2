import type { BoardRuntime, Bot } from "../bot/bot.ts";
import type { Command } from "../chat/chat.ts";
import type { Post } from "../chat/post.ts";
import { dayOf } from "../core/calendar/calendar.ts";
import type { BoardId, PersonId } from "../core/names/ids.ts";
import { boardsNamed } from "../core/typed/boards-named.ts";
import { trimmed } from "../core/typed/fold.ts";
import { notYourBoardPost } from "../render/answers/not-possible.ts";
import {
  noReferencePost,
  notObeyedPost,
  unknownCommandPost,
  unknownReferencePost,
  whichBoardPost,
} from "../render/answers/not-understood.ts";
import type { CommandEntry } from "./call/call.ts";
import { noFields } from "./call/fields.ts";
import { carryOut } from "./carry-out.ts";
import { helpFor } from "./help.ts";
import { findBoard, readableBoards } from "./reading/find-board.ts";
import { findItem } from "./reading/find-item.ts";
import { readCommand } from "./reading/read-command.ts";
import { table } from "./table.ts";

/** A typed line of which the command is known: who gave it, which boards it can be about, and what follows its name. */
type TypedLine = {
  readonly from: Command;
  readonly person: PersonId | null;
  readonly boards: readonly BoardRuntime[];
  readonly command: CommandEntry;
  readonly rest: string;
};

/**
 * Obeys a typed command, and returns what only that person sees: finds out what it is about among what they may see,
 * asks where that is not plain, and has it carried out.
 */
export async function answerCommand(bot: Bot, from: Command): Promise<Post> {
  const read = readCommand(from.text, [...table.map(({ name }) => name), "help"]);
  if (read.kind === "unknown") return unknownCommandPost(read.typed, read.nearest);
  if (from.prose === true) return notObeyedPost(read.name, from.text);
  const person = await bot.boards.personWith(from.user);
  if (read.name === "help")
    return bot.boards.useAll(await boardsAbout(bot, from, person), async (boards) =>
      helpFor(bot, table, read.rest, { from, person, boards }),
    );
  const command = table.find(({ name }) => name === read.name);
  if (command === undefined) throw new Error(`no command ${read.name}`);
  bot.log("command-received", { command: command.name, person: person ?? from.user });
  const { rest } = read;
  return bot.boards.useAll(await boardsAbout(bot, from, person), async (boards) => {
    const line = { from, person, boards, command, rest };
    return namesItem(bot, line) ? aboutItem(bot, line) : aboutBoard(bot, line);
  });
}

/** The boards that a command can be about: those of its channel, and those on which whoever gave it has a role. */
async function boardsAbout(
  { boards }: Bot,
  { channel }: Command,
  person: PersonId | null,
): Promise<BoardId[]> {
  const here = channel === null ? [] : await boards.boardsIn(channel);
  const theirs = person === null ? [] : await boards.boardsFor(person);
  return [...new Set([...here, ...theirs])];
}

async function aboutBoard(
  bot: Bot,
  { from, person, boards, command, rest: typed }: TypedLine,
): Promise<Post> {
  const found = findBoard(
    bot,
    boards,
    from,
    person,
    typed,
    (rest, runtime) => command.read !== undefined && fieldsOf(bot, command, runtime, rest).unread === "",
  );
  if (found.kind === "none") return notYourBoardPost();
  if (found.kind === "several") {
    const { runtimes, rest } = found;
    const isRead = runtimes.some((each) => fieldsOf(bot, command, each, rest).unread === "");
    const lines = runtimes.map(({ board: { id, name } }) => ({
      name,
      line: [command.name, id, ...(isRead && rest !== "" ? [rest] : [])].join(" "),
    }));
    return whichBoardPost(lines, isRead ? "" : rest);
  }
  const { runtime, rest } = found;
  const fields = fieldsOf(bot, command, runtime, rest);
  return carryOut(bot, from, { command, runtime, item: null, reply: null, fields });
}

async function aboutItem(bot: Bot, { from, person, boards, command, rest: typed }: TypedLine): Promise<Post> {
  const found = findItem(bot, boards, from, person, typed);
  switch (found.kind) {
    case "no reference":
      return noReferencePost(command.usage);
    case "none":
      return notYourBoardPost();
    case "unknown":
      return unknownReferencePost(found.typed, found.nearest, found.board);
    case "several":
      return whichBoardPost(
        found.boards.map(({ board: { id, name }, reference }) => ({
          name,
          line: `${command.name} ${id} ${reference} ${found.rest}`,
        })),
      );
    case "found": {
      const { runtime, item, rest } = found;
      const fields = fieldsOf(bot, command, runtime, rest);
      return carryOut(bot, from, { command, runtime, item, reply: null, fields });
    }
  }
}

/** Whether a line is about an item: it has to be, or something follows that names no board they may see. */
function namesItem(bot: Bot, { from, person, boards, command, rest }: TypedLine): boolean {
  if (command.takes !== "board or item") return command.takes === "item";
  const readable = readableBoards(bot, boards, from, person).map(({ board }) => board);
  return rest !== "" && boardsNamed(readable, rest).length === 0;
}

function fieldsOf({ clock }: Bot, { read }: CommandEntry, { board }: BoardRuntime, rest: string) {
  const today = dayOf(clock.now(), board.timezone);
  return read === undefined ? { ...noFields, unread: trimmed(rest) } : read(rest, today);
}
