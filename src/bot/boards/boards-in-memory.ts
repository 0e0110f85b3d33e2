import type { Board } from "../../core/model/board.ts";
import type { EventBody } from "../../core/model/events.ts";
import type { BoardId } from "../../core/names/ids.ts";
import type { Store } from "../../store/store.ts";
import type { BoardRuntime, BoardStanding, Boards } from "../bot.ts";
import { type Entry, entryOf, notOpen } from "./board-entry.ts";
import { noticeChanges } from "./notice-changes.ts";
import { noticeUnwritten } from "./notice-unwritten.ts";
import { standingOf } from "./standing-of.ts";

type Given = {
  readonly store: Pick<Store, "board" | "letGo">;
  /** Begins something that nobody waits for but `settled`. */
  readonly afterwards: (work: () => Promise<void>) => void;
  /** How many boards stay in memory; more only while more are in use. */
  readonly openAtMost: number;
  /** Is told what happened to a board, and of one that is to be looked at again. */
  readonly changed: (entry: Entry, happened: readonly EventBody[]) => Promise<void>;
};

/**
 * Opens boards for whoever uses them, and keeps those that were used last. What this process alone knows of a board stays
 * when its memory is let go. One that could not be written on stays open until it was.
 */
export function boardsInMemory(boards: readonly Board[], { store, afterwards, openAtMost, changed }: Given) {
  const entries = new Map(boards.map((board) => [board.id, newEntry(board)]));
  // Those that are open, the one used longest ago first.
  const open = new Set<Entry>();

  function newEntry(board: Board): Entry {
    return entryOf(
      board,
      (work) => afterwards(() => use(board.id, work)),
      (entry) => changed(entry, []),
    );
  }

  function named(id: BoardId): Entry {
    return entries.get(id) ?? notOpen(id);
  }

  async function openOne(entry: Entry): Promise<void> {
    const memory = noticeUnwritten(await store.board(entry.given.id), entry.runtime.faults);
    entry.memory = noticeChanges(memory, (happened) => changed(entry, happened));
    open.add(entry);
  }

  async function opened(entry: Entry): Promise<void> {
    entry.opening ??= openOne(entry);
    try {
      await entry.opening;
    } catch (error) {
      entry.opening = null;
      throw error;
    }
  }

  async function useAll<R>(
    ids: readonly BoardId[],
    work: (runtimes: readonly BoardRuntime[]) => Promise<R>,
  ): Promise<R> {
    const used = ids.map(named);
    for (const entry of used) entry.users += 1;
    try {
      await Promise.all(used.map(opened));
      return await work(used.map(({ runtime }) => runtime));
    } finally {
      for (const entry of used) {
        entry.users -= 1;
        if (open.delete(entry)) open.add(entry);
      }
      letGo();
    }
  }

  function use<R>(id: BoardId, work: (runtime: BoardRuntime) => Promise<R>): Promise<R> {
    return useAll([id], () => work(named(id).runtime));
  }

  function letGo(): void {
    for (const entry of open) {
      if (open.size <= openAtMost) return;
      if (entry.users > 0 || entry.runtime.faults.unwritten !== null) continue;
      entry.left = standingOf(entry.runtime);
      entry.opening = null;
      entry.memory = null;
      open.delete(entry);
      afterwards(() => store.letGo(entry.given.id));
    }
  }

  const each: Boards["each"] = async (ids, work) => {
    const faults: unknown[] = [];
    // Those that are open first: else each would be let go for the sake of one that comes before it.
    const queue = ids.toSorted((one, other) => isClosed(one) - isClosed(other)).values();
    const worker = async () => {
      for (const id of queue) await use(id, work).catch((error: unknown) => faults.push(error));
    };
    await Promise.all(Array.from({ length: Math.min(openAtMost, ids.length) }, worker));
    if (faults.length > 0) throw faults[0];
  };

  function isClosed(id: BoardId): 0 | 1 {
    return named(id).memory === null ? 1 : 0;
  }

  return {
    /** Every board of the settings, in their order. */
    entries: (): Entry[] => [...entries.values()].filter(({ isGone }) => !isGone),
    /** Takes other settings in place of those there are; returns every board, those that are gone now last. */
    take(boards: readonly Board[]): Entry[] {
      const before = [...entries.values()];
      entries.clear();
      for (const board of boards) {
        const entry = before.find(({ given }) => given.id === board.id) ?? newEntry(board);
        entry.given = board;
        entry.isGone = false;
        entries.set(board.id, entry);
      }
      for (const entry of before) {
        if (entries.has(entry.given.id)) continue;
        entry.isGone = true;
        entries.set(entry.given.id, entry);
      }
      return [...entries.values()];
    },
    named,
    use,
    useAll,
    each,
    standing: ({ memory, left, runtime }: Entry): BoardStanding =>
      memory === null && left !== null ? left : standingOf(runtime),
  };
}
