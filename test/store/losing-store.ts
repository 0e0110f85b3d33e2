import { isDeepStrictEqual } from "node:util";
import type { Event } from "../../src/core/model/events.ts";
import type { BoardState } from "../../src/core/model/state.ts";
import { byAccount } from "../../src/core/names/by.ts";
import { type BoardId, userRef } from "../../src/core/names/ids.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import type { BoardMemory, Decision, Store } from "../../src/store/store.ts";

/** Whose lines get in first. They change nothing but the count of lines. */
const SOMEBODY_ELSE = byAccount(userRef("local", "somebody-else"));

/** Whether a line is one of those that got in first. */
export function isSomebodyElses({ by }: Pick<Event, "by">): boolean {
  return by === SOMEBODY_ELSE;
}

/**
 * A store that many write to: of each board every other append is lost, since somebody else's line gets in first, and what
 * was lost is decided anew. Says so, by failing the commit, where a decision is not the same when it is made twice on the
 * same state.
 *
 * @param journals what it is given; another can be opened from them as after a restart
 */
export function openLosingStore(journals: Map<BoardId, Event[]> = new Map()): Store {
  const store = openMemoryStore(journals);
  const boards = new Map<BoardMemory, BoardMemory>();
  return {
    ...store,
    async board(id) {
      const memory = await store.board(id);
      const known = boards.get(memory) ?? losing(memory);
      boards.set(memory, known);
      return known;
    },
  };
}

function losing(memory: BoardMemory): BoardMemory {
  let appends = 0;
  return {
    state: () => memory.state(),
    events: () => memory.events(),
    async commit(at, by, decide) {
      const isAppending = surely(decide, memory.state()).events.length > 0;
      if (isAppending) appends += 1;
      const others = isAppending && appends % 2 === 1 ? getInFirst(memory) : null;
      const [, answer] = await Promise.all([others, memory.commit(at, by, (state) => surely(decide, state))]);
      return answer;
    },
  };
}

function getInFirst(memory: BoardMemory): Promise<null> {
  return memory.commit("2026-01-01T00:00:00.000Z", SOMEBODY_ELSE, () => ({
    events: [{ kind: "noticed", deliveries: [] }],
    answer: null,
  }));
}

/** The decision, made twice. */
function surely<R>(decide: (state: BoardState) => Decision<R>, state: BoardState): Decision<R> {
  const decided = decide(state);
  if (!isDeepStrictEqual(decide(state), decided))
    throw new TypeError("a decision is not the same when it is made twice on the same state");
  return decided;
}
