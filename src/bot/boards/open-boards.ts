import { decideSettings } from "../../core/decisions/decide-settings.ts";
import { lookupChange } from "../../core/lookups/lookup-change.ts";
import { lookupEntry, threadsAlone } from "../../core/lookups/lookup-entry.ts";
import type { Board } from "../../core/model/board.ts";
import type { EventBody } from "../../core/model/events.ts";
import { personWith } from "../../core/model/people.ts";
import type { BoardState } from "../../core/model/state.ts";
import { type BoardId, messageKey } from "../../core/names/ids.ts";
import type { Instant } from "../../core/names/time.ts";
import { lookSince } from "../../core/ownership/look-since.ts";
import type { Store } from "../../store/store.ts";
import type { Boards, Bot } from "../bot.ts";
import { asTried } from "../delivery/as-tried.ts";
import { intend } from "../delivery/intend.ts";
import type { Entry } from "./board-entry.ts";
import { boardsInMemory } from "./boards-in-memory.ts";
import { keepPeople } from "./keep-people.ts";

/** How many boards stay in memory, each with all its replies. */
const OPEN_AT_MOST = 64;

/**
 * Opens each board once, so that its settings are among its records and all of them can be found, and lets go of all but
 * some. Rejects with what the store says of one that cannot be opened.
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
  const { entries, named, take, use, useAll, each, standing } = boardsInMemory(boards, {
    store,
    afterwards,
    openAtMost,
    changed,
  });
  let places = placesOf(boards);

  async function changed(entry: Entry, happened: readonly EventBody[]): Promise<void> {
    entry.changes += 1;
    if (entry.isGone) return;
    await lookups.change(entry.given.id, lookupChange(entry.runtime.memory.state(), happened));
  }

  async function enter({ given: { id }, isGone, runtime }: Entry): Promise<void> {
    const entry = lookupEntry(runtime.board, asTried(runtime), clock.now());
    await lookups.enter(id, isGone ? threadsAlone(entry) : entry);
  }

  /** Boards that are gone are found by whoever replies in their threads, and by nobody else. */
  function inOrder(ids: readonly BoardId[]): readonly BoardId[] {
    const place = (id: BoardId) => places.get(id) ?? Number.POSITIVE_INFINITY;
    return ids.filter((id) => places.has(id)).toSorted((one, other) => place(one) - place(other));
  }

  /**
   * Its settings are written down before anything is decided by them. Its posts are looked at too: they may be those of
   * other settings, or of an earlier version of the bot.
   */
  async function meet(entry: Entry): Promise<void> {
    const { lookout, memory } = entry.runtime;
    if (lookout.lookedAt === null) lookout.behindSince = lastKnown(memory.state(), clock.now());
    if (!entry.isGone)
      await intend({ clock }, entry.runtime, "bot", (state) => ({
        events: decideSettings(entry.given, state),
        answer: null,
      }));
    await enter(entry);
    await changed(entry, []);
  }

  await keepPeople(store, clock, boards);
  await each([...places.keys()], ({ board }) => meet(named(board.id)));
  return {
    settings: () => entries().map(({ runtime }) => runtime.board),
    personWith: async (user) => {
      const [first] = entries();
      return first === undefined ? null : personWith(first.given.people, user);
    },
    boardsIn: async (channel) => inOrder(await lookups.boardsIn(channel)),
    boardOf: (root) => lookups.boardOf(messageKey(root)),
    boardsFor: async (person) => inOrder(await lookups.boardsFor(person)),
    due: async () => inOrder(await lookups.due(clock.now())),
    coming: async () => (await lookups.coming()).filter(({ board }) => places.has(board)),
    pending: async () => inOrder(await lookups.pending()),
    swept: async () => {
      const wanting = entries().filter(
        ({ runtime: { faults } }) => faults.unread.size > 0 || faults.silent !== null,
      );
      return inOrder([...new Set([...(await lookups.swept()), ...wanting.map(({ given: { id } }) => id)])]);
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
    replace: async (next) => {
      await keepPeople(store, clock, next);
      const all = take(next);
      places = placesOf(next);
      await each(
        all.map(({ given: { id } }) => id),
        ({ board }) => meet(named(board.id)),
      );
    },
  };
}

/** When the bot last did something by the records of a board; null for a board that is new. */
function lastKnown(state: BoardState, now: Instant): Instant | null {
  // The first line says whose the records are: a new board has no other.
  return state.lastActAt ?? (state.n <= 1 ? null : lookSince(state, now));
}

function placesOf(boards: readonly Board[]): ReadonlyMap<BoardId, number> {
  return new Map(boards.map(({ id }, place) => [id, place]));
}
