import type { LookupChange } from "../core/lookups/lookup-change.ts";
import type { LookupEntry } from "../core/lookups/lookup-entry.ts";
import type { BoardId, ChannelRef, MessageKey, PersonId } from "../core/names/ids.ts";
import type { Instant } from "../core/names/time.ts";

/** A board, and when a beat has to look at it; null is at once. */
export type Coming = { readonly board: BoardId; readonly dueAt: Instant | null };

/**
 * Where it is asked which boards something is about, so that nobody goes through all of them. What is entered counts in the
 * order in which it is handed over, and is found at the latest when the promise has resolved. Boards come in no order, and
 * perhaps one too many: whoever finds one looks at the board itself. Nothing here is a record; it is made anew at each start.
 */
export interface Lookups {
  /** What a board is found by, as a whole, in place of what was known of it. A thread that was known stays known. */
  enter(board: BoardId, entry: LookupEntry): Promise<void>;
  /** What happened to a board that was entered. From now on it is due, until it is entered again. */
  change(board: BoardId, change: LookupChange): Promise<void>;
  /** The boards that are asked in a channel, or have threads there. */
  boardsIn(channel: ChannelRef): Promise<readonly BoardId[]>;
  /** The board whose thread hangs on a message; null if it is no thread of any. */
  boardOf(root: MessageKey): Promise<BoardId | null>;
  /** The boards on which somebody has a role. */
  boardsFor(person: PersonId): Promise<readonly BoardId[]>;
  /** The boards on which a beat may have something to do by now. */
  due(now: Instant): Promise<readonly BoardId[]>;
  /** The boards by when they are due, the first one first. Those that never are, are left out. */
  coming(): Promise<readonly Coming[]>;
  /** The boards with something that is intended and not settled. */
  pending(): Promise<readonly BoardId[]>;
  /** The boards of which the sweep has threads to read. */
  swept(): Promise<readonly BoardId[]>;
}
