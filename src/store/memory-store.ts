import type { Keep } from "../chat/keep.ts";
import { apply } from "../core/journal/apply.ts";
import type { Event } from "../core/model/events.ts";
import type { BoardId, Platform } from "../core/model/ids.ts";
import { emptyState } from "../core/model/state.ts";
import { boardFolder } from "./board-folder.ts";
import { openBoardMemory } from "./board-memory.ts";
import type { EventLog } from "./event-log.ts";
import { START } from "./journal.ts";
import { type KeptInMemory, memoryKeep, nothingKept } from "./keep/memory-keep.ts";
import type { BoardMemory, Store } from "./store.ts";

/**
 * The store without a disk, for tests and rehearsals. What it is given lives in `journals` and `kept`, from which another
 * can be opened as after a restart. `board` raises `board-id`.
 */
export function openMemoryStore(
  journals: Map<BoardId, Event[]> = new Map(),
  kept: Map<Platform, KeptInMemory> = new Map(),
): Store {
  const boards = new Map<BoardId, BoardMemory>();
  const keeps = new Map<Platform, Keep>();
  return {
    async board(id) {
      boardFolder("", id);
      const known = boards.get(id);
      if (known !== undefined) return known;
      const events = journals.get(id) ?? [];
      journals.set(id, events);
      const state = events.reduce(apply, emptyState);
      const { memory } = openBoardMemory({ state, position: START }, logOf(events), () => undefined);
      boards.set(id, memory);
      return memory;
    },
    keep(platform) {
      const known = keeps.get(platform);
      if (known !== undefined) return known;
      const own = kept.get(platform) ?? nothingKept();
      kept.set(platform, own);
      const keep = memoryKeep(own);
      keeps.set(platform, keep);
      return keep;
    },
    async close() {
      boards.clear();
    },
  };
}

function logOf(kept: Event[]): EventLog {
  return {
    async append(events) {
      kept.push(...events);
      return START;
    },
    async *events() {
      yield* kept.slice();
    },
  };
}
