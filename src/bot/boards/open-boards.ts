import { lookupChange } from "../../core/lookups/lookup-change.ts";
import { lookupEntry } from "../../core/lookups/lookup-entry.ts";
import type { Board } from "../../core/model/board.ts";
import type { EventBody } from "../../core/model/events.ts";
import { type BoardId, messageKey } from "../../core/model/ids.ts";
import { personWith } from "../../core/model/people.ts";
import type { Store } from "../../store/store.ts";
import type { Boards, Bot } from "../bot.ts";
import { boardsInMemory, type Entry } from "./boards-in-memory.ts";

/** How many boards stay in memory, each with all its replies. */
const OPEN_AT_MOST = 64;

/**
 * Opens each board once, so that all of them can be found, and lets go of all but some. Rejects with what the store says of
 * one that cannot be opened.
 *
 * @param afterwards begins something that nobody waits for but `settled`
 * @param openAtMost how many boards stay in memory; more only while more are in use
 */
export async function openBoards(given: {
  boards: readonly Board[];
  store: Store;
  clock: Bot["clock"];
  afterwards: (work: () => Promise<void>) => void;
  openAtMost?: number;
}): Promise<Boards> {
  const { boards, store, clock, afterwards, openAtMost = OPEN_AT_MOST } = given;
  const { lookups } = store;
  const places = new Map(boards.map(({ id }, place) => [id, place]));
  const { entries, named, use, useAll, each, standing } = boardsInMemory(boards, {
    store,
    afterwards,
    openAtMost,
    changed,
  });

  async function changed(entry: Entry, happened: readonly EventBody[]): Promise<void> {
    entry.changes += 1;
    await lookups.change(entry.board.id, lookupChange(entry.runtime.memory.state(), happened));
  }

  async function enter({ board, runtime }: Entry): Promise<void> {
    await lookups.enter(board.id, lookupEntry(board, runtime.memory.state(), clock.now()));
  }

  function inOrder(ids: readonly BoardId[]): readonly BoardId[] {
    return ids.toSorted((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
  }

  /** Its posts are looked at too: they may be those of other settings, or of an earlier version of the bot. */
  async function meet(entry: Entry): Promise<void> {
    await enter(entry);
    await changed(entry, []);
  }

  await each([...places.keys()], ({ board }) => meet(named(board.id)));
  return {
    settings: () => entries().map(({ board }) => board),
    personWith: async (user) => {
      const [first] = entries();
      return first === undefined ? null : personWith(first.board.people, user);
    },
    boardsIn: async (channel) => inOrder(await lookups.boardsIn(channel)),
    boardOf: (root) => lookups.boardOf(messageKey(root)),
    boardsFor: async (person) => inOrder(await lookups.boardsFor(person)),
    due: async () => inOrder(await lookups.due(clock.now())),
    coming: () => lookups.coming(),
    pending: async () => inOrder(await lookups.pending()),
    swept: async () => {
      const unread = entries().filter(({ runtime }) => runtime.faults.unread.size > 0);
      return inOrder([...new Set([...(await lookups.swept()), ...unread.map(({ board }) => board.id)])]);
    },
    use,
    useAll,
    each,
    lookAt: (ids, work) =>
      each(ids, async (runtime) => {
        const entry = named(runtime.board.id);
        const before = entry.changes;
        await work(runtime);
        if (entry.changes === before) await enter(entry);
      }),
    standing: () => entries().map(standing),
    replace: (board) =>
      use(board.id, async () => {
        const entry = named(board.id);
        entry.board = board;
        await meet(entry);
      }),
  };
}
