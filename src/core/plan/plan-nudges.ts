import { earliestOf } from "../calendar/calendar.ts";
import { toTell } from "../item/reach.ts";
import type { Board } from "../model/board.ts";
import type { Delivery } from "../model/delivery.ts";
import type { EventBody } from "../model/events.ts";
import type { Item } from "../model/item.ts";
import type { BoardState } from "../model/state.ts";
import { type BoardId, deliveryKey } from "../names/ids.ts";
import { keyHash } from "../names/key-hash.ts";
import type { Instant } from "../names/time.ts";
import { type Chase, chases, ordinal } from "./chase.ts";
import { type BoardAsOf, type SharedNudge, sharedNudges } from "./shared-nudges.ts";

/** The nudges that are due over all boards: what each board writes down, and the messages that several say together. */
export type NudgePlan = {
  /** Of the boards that have something to write down. */
  readonly events: ReadonlyMap<BoardId, readonly EventBody[]>;
  readonly shared: readonly SharedNudge[];
};

/**
 * Who is nudged now, about what from which board: one direct message to each owner for all that waits for them on all
 * boards, one reply in the thread of each item without an owner, and one message to the secretary about items that nobody
 * can be chased for. Looks at nothing but its arguments; what it returns, once applied to each board, is not due again.
 *
 * @param boards all boards that could have a share in it
 */
export function planNudges(boards: readonly BoardAsOf[], now: Instant): NudgePlan {
  const due = new Map(boards.map(({ board, state }) => [board.id, dueOf(chases(board, state, now), now)]));
  const shared = sharedNudges(boards, due);
  const isBegunOn = (id: BoardId) => shared.some((nudge) => nudge.isBegun && nudge.boards.includes(id));
  const concerned = boards.filter(({ board: { id } }) => due.get(id)?.length !== 0 || isBegunOn(id));
  const events = concerned.flatMap(({ board, state }) => {
    const bodies = boardNudges(board, state, shared, now);
    return bodies.length === 0 ? [] : [[board.id, bodies] as const];
  });
  return { events: new Map(events), shared };
}

/**
 * What one board writes down of the nudges that are planned over all boards, as it stands now: what became due for an
 * owner since they were planned waits for the next plan.
 */
export function boardNudges(
  board: Board,
  state: BoardState,
  planned: readonly SharedNudge[],
  now: Instant,
): EventBody[] {
  const shared = planned.filter(
    ({ key, boards }) => boards.includes(board.id) && !state.intended.has(keyHash(key)),
  );
  const all = chases(board, state, now);
  const due = dueOf(all, now).filter(({ owner }) => owner === null || sharesWith(shared, owner.user));
  const deliveries = [
    ...shared.flatMap((nudge, index) => {
      // All that waits for somebody goes into the first message to them.
      const isFirst = !sharesWith(shared.slice(0, index), nudge.user);
      return ownerNudge(nudge, isFirst ? all : [], now);
    }),
    ...due.flatMap(({ threads }) => threads),
    ...secretaryNudges(board, state, due),
  ];
  return deliveries.length === 0
    ? []
    : [{ kind: "nudged", items: due.map(({ item }) => item.id), deliveries }];
}

/** When somebody will be nudged next after now, and about which items; null if nobody will. */
export function nextNudge(
  board: Board,
  state: BoardState,
  now: Instant,
): { at: Instant; items: Item[] } | null {
  const coming = chases(board, state, now).filter(({ at }) => at > now);
  const at = coming.map((chase) => chase.at).sort()[0];
  return at === undefined
    ? null
    : { at, items: coming.filter((chase) => chase.at === at).map(({ item }) => item) };
}

/** The earliest instant at which somebody of a board is nudged if nothing happens until then; it may have passed. */
export function nudgesDueAt(board: Board, state: BoardState, now: Instant): Instant | null {
  return earliestOf(chases(board, state, now).map(({ at }) => at));
}

function dueOf(all: readonly Chase[], now: Instant): Chase[] {
  return all.filter(({ at }) => at <= now);
}

function sharesWith(shared: readonly SharedNudge[], user: SharedNudge["user"]): boolean {
  return shared.some((nudge) => nudge.user === user);
}

/** A board's share in a message to an owner. One with nothing due is there only to end what another board has begun. */
function ownerNudge(
  { key, person, user, boards, isBegun }: SharedNudge,
  all: readonly Chase[],
  now: Instant,
): Delivery[] {
  const theirs = all.filter(({ owner }) => owner?.user === user);
  const due = dueOf(theirs, now);
  if (due.length === 0 && !isBegun) return [];
  const also = theirs.filter((chase) => !due.includes(chase));
  return [
    {
      key,
      place: { kind: "person", user },
      saying: {
        kind: "nudge-owner",
        person,
        due: due.map(({ item }) => item.id),
        also: also.map(({ item }) => item.id),
        boards,
      },
    },
  ];
}

function secretaryNudges(board: Board, state: BoardState, due: readonly Chase[]): Delivery[] {
  const items = due.filter(({ owner, threads }) => owner === null && threads.length === 0);
  const first = items[0];
  if (first === undefined) return [];
  return toTell(board, state).map(({ person, user }) => ({
    key: deliveryKey("nudge", board.id, ordinal(first.item), "secretary", person),
    place: { kind: "person", user },
    saying: { kind: "nudge-secretary", items: items.map(({ item }) => item.id) },
  }));
}
