import type { Map as IMap } from "immutable";
import { sweptItems } from "../intake/swept-items.ts";
import type { Board } from "../model/board.ts";
import type { BoardState } from "../model/state.ts";
import { type ChannelRef, channelOf, type ItemId, type MessageKey, type PersonId } from "../names/ids.ts";
import type { Instant } from "../names/time.ts";
import { dueAt } from "./due-at.ts";

/**
 * What a board is found by among all others, so that nobody goes through them. It may say too much, for whoever finds a
 * board by it looks at the board itself; it never says too little.
 */
export type LookupEntry = {
  /** Those it is asked in, and those in which threads of it stand. */
  readonly channels: ReadonlySet<ChannelRef>;
  /** The root of every thread that is its own. */
  readonly threads: IMap<MessageKey, ItemId>;
  /** Who has a role on it, by the settings or because an item was given to them. */
  readonly people: ReadonlySet<PersonId>;
  /** See `dueAt`. */
  readonly dueAt: Instant | null;
  /** Whether anything is intended and not settled. */
  readonly pending: boolean;
  /** Whether the sweep has threads of it to read. */
  readonly swept: boolean;
};

/** What a board is found by as it stands. */
export function lookupEntry(board: Board, state: BoardState, now: Instant): LookupEntry {
  return {
    channels: new Set([...board.channels, ...state.threads.keySeq().map(channelOf)]),
    threads: state.threads,
    people: new Set(peopleOf(board, state)),
    dueAt: dueAt(board, state, now),
    pending: !state.pending.isEmpty(),
    swept: sweptItems(board, state, now).length > 0,
  };
}

function peopleOf(board: Board, state: BoardState): PersonId[] {
  return [
    ...(board.chair === null ? [] : [board.chair]),
    ...board.secretaries,
    ...board.members,
    ...board.observers,
    ...Object.values(board.owners),
    ...Object.values(board.deputies),
    ...(board.deputy === null ? [] : [board.deputy]),
    ...state.items.valueSeq().flatMap(({ owner }) => (owner === null ? [] : [owner])),
  ];
}

/** What a board is found by that is left alone: only what is replied in its threads finds it. */
export function threadsAlone({ threads }: LookupEntry): LookupEntry {
  return { channels: new Set(), threads, people: new Set(), dueAt: null, pending: false, swept: false };
}
