import type { BoardRuntime, Bot } from "../../bot/bot.ts";
import type { Command } from "../../chat/chat.ts";
import { mayRead } from "../../core/item/may-read.ts";
import type { PersonId } from "../../core/names/ids.ts";

/** Which board a command is about. */
export type FoundBoard =
  | { readonly kind: "found"; readonly runtime: BoardRuntime; readonly rest: string }
  | { readonly kind: "several"; readonly runtimes: readonly BoardRuntime[] }
  /** None that this person may see; whether there are others is not said. */
  | { readonly kind: "none" };

/**
 * Finds the board a command is about: the one whose id is typed first, else the one whose channel it was typed in, else
 * the only one on which the person has a role. A board that they may not see is as good as none.
 *
 * @param boards those of the channel, and those on which the person has a role
 */
export function findBoard(
  bot: Pick<Bot, "clock">,
  boards: readonly BoardRuntime[],
  command: Pick<Command, "channel">,
  person: PersonId | null,
  rest: string,
): FoundBoard {
  const runtimes = readableBoards(bot, boards, command, person);
  const [first = "", ...others] = rest.split(/\s+/);
  const named = runtimes.find(({ board }) => board.id === first.toLowerCase());
  if (named !== undefined) return { kind: "found", runtime: named, rest: others.join(" ") };
  const { channel } = command;
  if (channel !== null && boards.some(({ board }) => board.channels.includes(channel))) {
    const here = runtimes.find(({ board }) => board.channels.includes(channel));
    return here === undefined ? { kind: "none" } : { kind: "found", runtime: here, rest };
  }
  const [only] = runtimes;
  if (only === undefined) return { kind: "none" };
  return runtimes.length === 1 ? { kind: "found", runtime: only, rest } : { kind: "several", runtimes };
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
