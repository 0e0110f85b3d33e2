import type { BoardRuntime, Bot } from "../../bot/bot.ts";
import type { Command } from "../../chat/chat.ts";
import { mayRead } from "../../core/item/may-read.ts";
import type { PersonId } from "../../core/names/ids.ts";
import { boardsNamed } from "../../core/typed/boards-named.ts";

/** Which board a command is about. */
export type FoundBoard =
  | { readonly kind: "found"; readonly runtime: BoardRuntime; readonly rest: string }
  | { readonly kind: "several"; readonly runtimes: readonly BoardRuntime[]; readonly rest: string }
  /** None that this person may see; whether there are others is not said. */
  | { readonly kind: "none" };

/**
 * Finds the board a command is about: the one whose id, name or part of it is typed first, else the one whose channel it was typed
 * in, else the only one on which the person has a role. A board that they may not see is as good as none.
 *
 * @param boards those of the channel, and those on which the person has a role
 * @param isRead whether the command has a use for all of this: then it names no board
 */
export function findBoard(
  bot: Pick<Bot, "clock">,
  boards: readonly BoardRuntime[],
  command: Pick<Command, "channel">,
  person: PersonId | null,
  rest: string,
  isRead: (rest: string, runtime: BoardRuntime) => boolean = () => false,
): FoundBoard {
  const runtimes = readableBoards(bot, boards, command, person);
  const [any] = runtimes;
  const named =
    any !== undefined && isRead(rest, any) ? { runtimes: [], rest } : boardsBefore(runtimes, rest);
  const [one] = named.runtimes;
  if (one !== undefined && named.runtimes.length === 1)
    return { kind: "found", runtime: one, rest: named.rest };
  if (named.runtimes.length > 1) return { kind: "several", ...named };
  const { channel } = command;
  if (channel !== null && boards.some(({ board }) => board.channels.includes(channel))) {
    const here = runtimes.find(({ board }) => board.channels.includes(channel));
    return here === undefined ? { kind: "none" } : { kind: "found", runtime: here, rest };
  }
  const [only] = runtimes;
  if (only === undefined) return { kind: "none" };
  return runtimes.length === 1 ? { kind: "found", runtime: only, rest } : { kind: "several", runtimes, rest };
}

/** In words: as many as a name of a board is looked for in. */
const MOST_WORDS = 15;

/** Those of the boards that are named at the start of what was typed, by as many words as name one, and what follows. */
export function boardsBefore(
  runtimes: readonly BoardRuntime[],
  typed: string,
): { readonly runtimes: readonly BoardRuntime[]; readonly rest: string } {
  const words = typed.split(/\s+/, MOST_WORDS);
  for (let count = words.length; count > 0; count -= 1) {
    const first = words.slice(0, count).join(" ");
    const named = boardsNamed(
      runtimes.map(({ board }) => board),
      first,
    );
    if (named.length > 0)
      return {
        runtimes: runtimes.filter(({ board }) => named.includes(board)),
        rest: afterWords(typed, count),
      };
  }
  return { runtimes: [], rest: typed };
}

/** What follows so many words, as it was typed. */
function afterWords(typed: string, count: number): string {
  let rest = typed.trimStart();
  for (let n = 0; n < count; n += 1) rest = rest.replace(/^\S+\s*/, "");
  return rest;
}

/** Those of the boards that somebody may see from where they are. */
export function readableBoards(
  bot: Pick<Bot, "clock">,
  boards: readonly BoardRuntime[],
  { channel }: Pick<Command, "channel">,
  person: PersonId | null,
): BoardRuntime[] {
  const now = bot.clock.now();
  return boards.filter(({ board, memory }) => mayRead(board, memory.state(), person, channel, now));
}
