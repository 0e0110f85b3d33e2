import { ExpectedError } from "../../src/core/model/errors.ts";
import type { Event } from "../../src/core/model/events.ts";
import type { BoardId } from "../../src/core/names/ids.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import type { BoardMemory, Store } from "../../src/store/store.ts";
import { openLosingStore } from "../store/losing-store.ts";

/** A store on a disk that can be made to wait, and filled. */
export type SlowStore = Store & {
  /** From now on nothing is flushed, of any board or of one: memory runs ahead, and no commit ends. */
  stop(board?: BoardId): void;
  /** Everything is flushed, what waits and what comes. */
  goOn(): void;
  /** From now on there is room, or nothing can be written. */
  isFull: boolean;
  /** The boards that are in memory, and every one that was brought there, again and again. */
  readonly open: ReadonlySet<BoardId>;
  readonly opened: BoardId[];
  /** From now on a board cannot be opened. */
  breaks(board: BoardId): void;
};

/**
 * Makes one over the journals, from which another can be opened as after a restart. Where the tests are run with
 * `APPENDS=lost` (a project of vitest.config.ts), every other append is lost on it and decided anew.
 */
export function slowStore(journals: Map<BoardId, Event[]>): SlowStore {
  const store = process.env.APPENDS === "lost" ? openLosingStore(journals) : openMemoryStore(journals);
  let flushed = Promise.resolve();
  let stopped: BoardId | null = null;
  let goOn = () => {};
  const open = new Set<BoardId>();
  const broken = new Set<BoardId>();
  const slowly: SlowStore = {
    ...store,
    isFull: false,
    open,
    opened: [],
    breaks: (board) => broken.add(board),
    async board(id) {
      if (broken.has(id)) throw new ExpectedError("journal-damaged", `Cannot read ${id}.`, "Restore it.");
      const memory = await store.board(id);
      if (!open.has(id)) slowly.opened.push(id);
      open.add(id);
      const slow: BoardMemory = {
        ...memory,
        async commit(at, by, decide) {
          if (slowly.isFull && decide(memory.state()).events.length > 0)
            throw new ExpectedError("disk-full", "Cannot write: the disk is full.", "Free some space.");
          const answer = await memory.commit(at, by, decide);
          if (stopped === null || stopped === id) await flushed;
          return answer;
        },
      };
      return slow;
    },
    async letGo(id) {
      await store.letGo(id);
      open.delete(id);
    },
    stop(board) {
      stopped = board ?? null;
      flushed = new Promise((resolve) => {
        goOn = resolve;
      });
    },
    goOn: () => goOn(),
  };
  return slowly;
}
