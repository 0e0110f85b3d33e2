import { dayOf, earliestOf } from "../calendar/calendar.ts";
import { roundAt } from "../calendar/round-at.ts";
import { itemsOfRound } from "../item/round-items.ts";
import { waitsFor } from "../item/standing.ts";
import type { Board } from "../model/board.ts";
import type { Delivery } from "../model/delivery.ts";
import type { EventBody } from "../model/events.ts";
import { type DeliveryKey, deliveryKey, type PersonId, platformOf, type UserRef } from "../model/ids.ts";
import type { Item } from "../model/item.ts";
import { accountOf, accountOn, secretariesOf } from "../model/people.ts";
import type { BoardState } from "../model/state.ts";
import type { Instant } from "../model/time.ts";
import { nudgeTime } from "./nudge-time.ts";

/** How one item is chased. */
type Chase = { readonly item: Item; readonly owner: PersonId | null; readonly threads: readonly Delivery[] };

/**
 * The nudges that are due now: one direct message to each owner for all that waits for them, one reply in the thread
 * of each item without an owner, and one message to the secretary about items that nobody can be chased for.
 */
export function planNudges(board: Board, state: BoardState, now: Instant): EventBody[] {
  const due = waiting(board, state, now).filter((item) => (nudgeTime(board, state, item, now) ?? "~") <= now);
  if (due.length === 0) return [];
  const chases = due.map((item) => chase(board, state, item));
  return [
    {
      kind: "nudged",
      items: due.map(({ id }) => id),
      deliveries: [
        ...ownerNudges(board, state, chases, now),
        ...chases.flatMap(({ threads }) => threads),
        ...secretaryNudges(board, chases),
      ],
    },
  ];
}

/** When somebody will be nudged next after now, and about which items; null if nobody will. */
export function nextNudge(
  board: Board,
  state: BoardState,
  now: Instant,
): { at: Instant; items: Item[] } | null {
  const times = waiting(board, state, now)
    .map((item) => ({ item, at: nudgeTime(board, state, item, now) }))
    .filter((nudge): nudge is { item: Item; at: Instant } => nudge.at !== null && nudge.at > now);
  const at = times.map((nudge) => nudge.at).sort()[0];
  return at === undefined
    ? null
    : { at, items: times.filter((nudge) => nudge.at === at).map(({ item }) => item) };
}

/** The earliest instant at which `planNudges` finds something if nothing happens until then; it may have passed. */
export function nudgesDueAt(board: Board, state: BoardState, now: Instant): Instant | null {
  return earliestOf(waiting(board, state, now).map((item) => nudgeTime(board, state, item, now)));
}

/** The items that somebody can be chased for. A nudge that would reach nobody is none, and does not count as one. */
function waiting(board: Board, state: BoardState, now: Instant): Item[] {
  const round = roundAt(board, now);
  if (state.paused || round === null) return [];
  const items = itemsOfRound(state, round.name);
  if (secretariesOf(board).some((person) => accountOf(board, person) !== null)) return items;
  return items.filter((item) => {
    const { owner, threads } = chase(board, state, item);
    return owner !== null || threads.length > 0;
  });
}

function chase(board: Board, state: BoardState, item: Item): Chase {
  const waits = waitsFor(board, state, item);
  if (waits.kind === "owner" && accountOf(board, waits.person) !== null)
    return { item, owner: waits.person, threads: [] };
  const people = waits.kind === "members" ? waits.people : [];
  return { item, owner: null, threads: threadNudges(board, item, people) };
}

/** A reply under each post of the item, naming those who can read it there. */
function threadNudges(board: Board, item: Item, people: readonly PersonId[]): Delivery[] {
  return [...item.posts.values()].flatMap(({ message }): Delivery[] => {
    if (message === null) return [];
    const here = people.filter((person) => accountOn(board, person, platformOf(message.channel)) !== null);
    if (here.length === 0) return [];
    return [
      {
        key: deliveryKey("nudge", board.id, ordinal(item), message.channel),
        place: { kind: "thread", root: message },
        saying: { kind: "nudge-thread", item: item.id, people: here },
      },
    ];
  });
}

function ownerNudges(board: Board, state: BoardState, chases: readonly Chase[], now: Instant): Delivery[] {
  const owners = new Set(chases.map(({ owner }) => owner));
  return [...owners].flatMap((person): Delivery[] => {
    const user = person === null ? null : accountOf(board, person);
    const due = chases.filter(({ owner }) => owner === person).map(({ item }) => item);
    const first = due[0];
    if (person === null || user === null || first === undefined) return [];
    const also = waiting(board, state, now).filter(
      (item) =>
        !due.includes(item) &&
        nudgeTime(board, state, item, now) !== null &&
        chase(board, state, item).owner === person,
    );
    return [
      {
        key: ownerKey(board, state, user, first, now),
        place: { kind: "person", user },
        saying: {
          kind: "nudge-owner",
          person,
          due: due.map(({ id }) => id),
          also: also.map(({ id }) => id),
        },
      },
    ];
  });
}

/**
 * The key of a nudge to an owner: the same on every board that nudges them at that hour, so that they get one message
 * for all. Should a board nudge them again on the day, that is another message.
 */
function ownerKey(board: Board, state: BoardState, user: UserRef, first: Item, now: Instant): DeliveryKey {
  const shared = deliveryKey("nudge", user, dayOf(now, board.timezone), board.nudges.at);
  return state.intended.has(shared) ? deliveryKey(shared, board.id, ordinal(first)) : shared;
}

function secretaryNudges(board: Board, chases: readonly Chase[]): Delivery[] {
  const items = chases.filter(({ owner, threads }) => owner === null && threads.length === 0);
  const first = items[0];
  if (first === undefined) return [];
  return secretariesOf(board).flatMap((person): Delivery[] => {
    const user = accountOf(board, person);
    if (user === null) return [];
    return [
      {
        key: deliveryKey("nudge", board.id, ordinal(first.item), "secretary", person),
        place: { kind: "person", user },
        saying: { kind: "nudge-secretary", items: items.map(({ item }) => item.id) },
      },
    ];
  });
}

function ordinal(item: Item): string {
  return `${item.id} ${item.nudges.length + 1}`;
}
