import { ExpectedError } from "../../src/core/model/errors.ts";
import type { Event } from "../../src/core/model/events.ts";
import type { BoardId } from "../../src/core/model/ids.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import type { BoardMemory, Store } from "../../src/store/store.ts";

/** A store on a disk that can be made to wait, and filled. */
export type SlowStore = Store & {
  /** From now on nothing is flushed, of any board or of one: memory runs ahead, and no commit ends. */
  stop(board?: BoardId): void;
  /** Everything is flushed, what waits and what comes. */
  goOn(): void;
  /** From now on there is room, or nothing can be written. */
  isFull: boolean;
};

/** Makes one over the journals, from which another can be opened as after a restart. */
export function slowStore(journals: Map<BoardId, Event[]>): SlowStore {
  const store = openMemoryStore(journals);
  let flushed = Promise.resolve();
  let stopped: BoardId | null = null;
  let goOn = () => {};
  const slowly: SlowStore = {
    isFull: false,
    async board(id) {
      const memory = await store.board(id);
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
    keep: (platform) => store.keep(platform),
    close: () => store.close(),
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
