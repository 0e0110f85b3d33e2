import type { Keep } from "../chat/keep.ts";
import { apply } from "../core/journal/apply.ts";
import type { Event } from "../core/model/events.ts";
import { emptyState } from "../core/model/state.ts";
import type { BoardId, Platform } from "../core/names/ids.ts";
import { applyOrganisation } from "../core/organisation/apply-organisation.ts";
import { emptyOrganisation, type OrganisationEvent } from "../core/organisation/organisation.ts";
import { boardFolder } from "./board-folder.ts";
import { openBoardMemory } from "./board-memory.ts";
import type { EventLog } from "./journal/event-log.ts";
import { type KeptInMemory, memoryKeep, nothingKept } from "./keep/memory-keep.ts";
import { boardLine } from "./line/board-line.ts";
import type { Lined, LineForm } from "./line/line-form.ts";
import { START } from "./line/position.ts";
import { openMemoryLookups } from "./memory-lookups.ts";
import { organisationLine } from "./organisation/organisation-line.ts";
import { openOrganisationMemory } from "./organisation/organisation-memory.ts";
import { replyOf } from "./reply-of.ts";
import type { BoardMemory, Store } from "./store.ts";

/**
 * The store without a disk, for tests and rehearsals. What it is given lives in `journals`, `organisation`
 * and `kept`, from which another can be opened as after a restart. `board` raises `board-id`.
 */
export function openMemoryStore(
  journals: Map<BoardId, Event[]> = new Map(),
  organisation: OrganisationEvent[] = [],
  kept: Map<Platform, KeptInMemory> = new Map(),
): Store {
  const boards = new Map<BoardId, BoardMemory>();
  const keeps = new Map<Platform, Keep>();
  if (organisation.length === 0)
    organisation.push({
      ...BEGINNING,
      kind: "begun",
      organisation: ORGANISATION,
      installation: INSTALLATION,
    });
  const own = openOrganisationMemory(organisation.reduce(applyOrganisation, emptyOrganisation), {
    append: async (events) => organisation.push(...events),
    erase: async (lines) => erase(organisation, organisationLine, lines),
  });
  const store: Store = {
    lookups: openMemoryLookups(),
    installation: INSTALLATION,
    organisation: () => own,
    verified: async () => undefined,
    async board(id) {
      boardFolder("", id);
      const known = boards.get(id);
      if (known !== undefined) return known;
      const events = journals.get(id) ?? [];
      journals.set(id, events);
      if (events.length === 0)
        events.push({
          ...{ ...BEGINNING, kind: "begun", organisation: ORGANISATION, board: id },
          ...{ installation: INSTALLATION, earlier: null },
        });
      const state = events.reduce(apply, emptyState);
      const { memory } = openBoardMemory({ state, position: START }, logOf(events), () => undefined);
      boards.set(id, memory);
      return memory;
    },
    async letGo(id) {
      boards.delete(id);
    },
    async erase(id, at, by, messages) {
      const board = await store.board(id);
      await own.commit(at, by, () => ({
        events: [{ kind: "replies-erased", board: id, messages }],
        answer: null,
      }));
      const events = journals.get(id) ?? [];
      const lines = events
        .filter((event) => messages.some((key) => replyOf(event) === key))
        .map(({ n }) => n);
      await board.commit(at, by, () => ({ events: [{ kind: "erased", messages, lines }], answer: null }));
      erase(events, boardLine, new Set(lines));
    },
    keep(platform) {
      const known = keeps.get(platform);
      if (known !== undefined) return known;
      const its = kept.get(platform) ?? nothingKept();
      kept.set(platform, its);
      const keep = memoryKeep(its);
      keeps.set(platform, keep);
      return keep;
    },
    async close() {
      boards.clear();
    },
  };
  return store;
}

const ORGANISATION = "The organisation in memory";
const INSTALLATION = "00000000-0000-4000-8000-000000000000";
const BEGINNING = { n: 1, at: "2000-01-01T00:00:00.000Z", by: "bot" } as const;

/** Leaves of these lines what a journal would have without their bodies. */
function erase<E extends Lined>(events: E[], form: LineForm<E>, lines: ReadonlySet<number>): void {
  for (const [i, event] of events.entries()) {
    if (!lines.has(event.n)) continue;
    const joined = form.join({ n: event.n, at: event.at, ...form.split(event), body: null });
    if (joined.kind === "event") events[i] = joined.event;
  }
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
