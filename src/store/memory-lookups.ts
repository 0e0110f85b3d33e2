import type { BoardId, ChannelRef, MessageKey, PersonId } from "../core/names/ids.ts";
import type { Instant } from "../core/names/time.ts";
import type { Coming, Lookups } from "./lookups.ts";

/** What is known of a board besides its threads. */
type Known = {
  channels: ReadonlySet<ChannelRef>;
  people: ReadonlySet<PersonId>;
  hasThreads: boolean;
  /** Whether something happened to it since it was entered: then the next beat looks. */
  changed: boolean;
  dueAt: Instant | null;
  pending: boolean;
  swept: boolean;
};

/** Lookups in memory: a line for each thread, person and channel of a board, and nothing that anybody wrote. */
export function openMemoryLookups(): Lookups {
  const boards = new Map<BoardId, Known>();
  const threads = new Map<MessageKey, BoardId>();
  const byChannel = groups<ChannelRef>();
  const byPerson = groups<PersonId>();
  const where = (is: (known: Known) => boolean) =>
    [...boards].filter(([, known]) => is(known)).map(([board]) => board);

  return {
    async enter(board, { channels, people, threads: roots, dueAt, pending, swept }) {
      const before = boards.get(board);
      byChannel.move(board, before?.channels, channels);
      byPerson.move(board, before?.people, people);
      for (const root of roots.keys()) threads.set(root, board);
      const hasThreads = !roots.isEmpty();
      boards.set(board, { channels, people, hasThreads, changed: false, dueAt, pending, swept });
    },
    async change(board, { threads: roots, people, pending }) {
      const known = boards.get(board);
      if (known === undefined) return;
      known.changed = true;
      known.pending = pending;
      for (const root of roots) threads.set(root, board);
      known.hasThreads ||= roots.length > 0;
      // Something closed may have been opened again.
      known.swept ||= known.hasThreads;
      const others = people.filter((person) => !known.people.has(person));
      if (others.length > 0) {
        const all = new Set([...known.people, ...others]);
        byPerson.move(board, known.people, all);
        known.people = all;
      }
    },
    boardsIn: async (channel) => byChannel.of(channel),
    boardOf: async (root) => threads.get(root) ?? null,
    boardsFor: async (person) => byPerson.of(person),
    due: async (now) => where(({ changed, dueAt }) => changed || (dueAt !== null && dueAt <= now)),
    coming: async () =>
      [...boards]
        .filter(([, { changed, dueAt }]) => changed || dueAt !== null)
        .map(([board, { changed, dueAt }]): Coming => ({ board, dueAt: changed ? null : dueAt }))
        .sort((one, other) => ((one.dueAt ?? "") < (other.dueAt ?? "") ? -1 : 1)),
    pending: async () => where(({ pending }) => pending),
    swept: async () => where(({ swept }) => swept),
  };
}

/** Boards by something that each has several of. */
function groups<K>() {
  const members = new Map<K, Set<BoardId>>();
  return {
    of: (key: K): readonly BoardId[] => [...(members.get(key) ?? [])],
    /** What a board has now in place of what it had before. */
    move(board: BoardId, before: ReadonlySet<K> | undefined, now: ReadonlySet<K>): void {
      for (const key of before ?? []) {
        const group = members.get(key);
        if (now.has(key) || group === undefined) continue;
        group.delete(board);
        if (group.size === 0) members.delete(key);
      }
      for (const key of now) {
        const group = members.get(key) ?? new Set();
        members.set(key, group.add(board));
      }
    },
  };
}
