import { serial } from "../../async/serial.ts";
import type { Board } from "../../core/model/board.ts";
import { type BoardSettings, boardAsKept } from "../../core/model/board-settings.ts";
import type { BoardState } from "../../core/model/state.ts";
import type { BoardMemory } from "../../store/store.ts";
import type { BoardFaults, BoardRuntime, BoardStanding } from "../bot.ts";

/** A board, in memory or not. */
export type Entry = {
  /** As the settings have it. */
  given: Board;
  /** Whether it has left the settings. */
  isGone: boolean;
  readonly runtime: BoardRuntime;
  /** How often something happened to it. */
  changes: number;
  opening: Promise<void> | null;
  memory: BoardMemory | null;
  /** How many are using it. */
  users: number;
  /** How it stood when it was let go. */
  left: BoardStanding | null;
};

/**
 * The entry of a board that nobody has used yet. Its runtime is the same object as long as the process lives, and has the
 * board as its records have it, once they are open.
 *
 * @param afterwards begins something that keeps the board open, and that nobody waits for
 * @param lookAgain has the next beat look at the board
 */
export function entryOf(
  board: Board,
  afterwards: (work: () => Promise<void>) => void,
  lookAgain: (entry: Entry) => Promise<void>,
): Entry {
  const faults: BoardFaults = { unwritten: null, unread: new Map(), silent: null };
  let known: { readonly given: Board; readonly kept: BoardSettings | null; readonly board: Board } | null =
    null;
  const boardAsOf = (state: BoardState | null): Board => {
    const kept = state?.settings ?? null;
    if (known === null || known.given !== entry.given || known.kept !== kept)
      known = { given: entry.given, kept, board: boardAsKept(entry.given, kept) };
    return known.board;
  };
  const runtime: BoardRuntime = {
    get board() {
      return boardAsOf(entry.memory?.state() ?? null);
    },
    boardAsOf,
    get memory() {
      return entry.memory ?? notOpen(board.id);
    },
    fresh: new Set(),
    doubted: new Map(),
    lookout: { lookedAt: null, isKeptOut: false, behindSince: null },
    retries: new Map(),
    givenUp: new Map(),
    faults,
    serially: serial(),
    afterwards,
    lookAgain: () => lookAgain(entry),
  };
  const entry: Entry = {
    ...{ given: board, isGone: false, runtime, changes: 0 },
    ...{ opening: null, memory: null, users: 0, left: null },
  };
  return entry;
}

/** Raises an error, which is a bug: a board is used only while it is asked for. */
export function notOpen(id: string): never {
  throw new Error(`board ${id} is used without being asked for`);
}
