import type { BoardRuntime, Bot } from "../bot/bot.ts";
import type { Command } from "../chat/chat.ts";
import type { Post } from "../chat/post.ts";
import { rolesOf } from "../core/item/roles-of.ts";
import type { Role } from "../core/model/roles.ts";
import type { PersonId } from "../core/names/ids.ts";
import { unknownCommandPost } from "../render/answers/not-understood.ts";
import { firstHelpPost, strangerHelpPost } from "../render/screens/first-help.ts";
import { helpPost } from "../render/screens/help.ts";
import type { CommandEntry } from "./call/call.ts";
import { readableBoards } from "./reading/find-board.ts";
import { readCommand } from "./reading/read-command.ts";

/** Whoever asks for help, where they are, and the boards that it can be about. */
type Asker = {
  readonly from: Pick<Command, "channel">;
  readonly person: PersonId | null;
  readonly boards: readonly BoardRuntime[];
};

/** What each role needs first, in that order: enough for a phone, and not what comes up once a year. */
const FIRST: Readonly<Record<Role, readonly string[]>> = {
  chair: ["status", "accept", "reopen", "extend", "evidence", "undo"],
  secretary: ["digest", "unanswered", "assign", "ask", "extend", "undo"],
  owner: ["evidence", "unanswered", "not-mine", "more-time", "reply"],
  deputy: ["evidence", "unanswered", "not-mine", "more-time", "reply"],
  member: ["evidence", "unanswered", "not-mine", "more-time", "reply"],
  observer: ["status", "evidence", "next"],
};

/** `/soc help [all|COMMAND]`: what whoever asks needs first, all that can be typed, or one command. */
export function helpFor(
  bot: Pick<Bot, "clock">,
  table: readonly CommandEntry[],
  typed: string,
  asker: Asker,
): Post {
  const names = table.map(({ name }) => name);
  const read = typed.trim() === "" ? null : readCommand(typed, [...names, "all", "help"]);
  if (read?.kind === "unknown") return unknownCommandPost(read.typed, read.nearest);
  if (read !== null) {
    const one = table.find(({ name }) => name === read.name);
    return helpPost(one === undefined ? table : [one]);
  }
  const roles = rolesHere(bot, asker);
  if (roles.length === 0) return strangerHelpPost();
  const first = new Set(roles.flatMap(({ role }) => FIRST[role]));
  const commands = [...first].flatMap((name) => table.find((each) => each.name === name) ?? []);
  return firstHelpPost(roles, commands);
}

/** The roles of whoever asks on the board of the channel; where that is none of theirs, on all of theirs. */
function rolesHere(bot: Pick<Bot, "clock">, { from, person, boards }: Asker) {
  const readable = readableBoards(bot, boards, from, person);
  const { channel } = from;
  const here = readable.filter(({ board }) => channel !== null && board.channels.includes(channel));
  const now = bot.clock.now();
  const all = (here.length > 0 ? here : readable).flatMap(({ board, memory }) => {
    const roles = rolesOf(board, memory.state(), person, now);
    // Where the settings name no members, whoever is in the channel is expected to answer.
    return (roles.length > 0 ? roles : (["member"] as const)).map((role) => ({ role, board: board.name }));
  });
  return all.toSorted((one, other) => ORDER.indexOf(one.role) - ORDER.indexOf(other.role));
}

const ORDER = Object.keys(FIRST) as Role[];
