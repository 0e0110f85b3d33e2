import { roundAt } from "../calendar/round-at.ts";
import { type Reached, toTell } from "../item/reach.ts";
import { reminded } from "../item/reminded.ts";
import { itemsOfRound } from "../item/round-items.ts";
import { type Waiting, waitsFor } from "../item/standing.ts";
import type { Board } from "../model/board.ts";
import type { Delivery } from "../model/delivery.ts";
import type { Item } from "../model/item.ts";
import { accountOf, accountOn } from "../model/people.ts";
import type { BoardState } from "../model/state.ts";
import { type ChannelRef, type DeliveryKey, deliveryKey, type PersonId, platformOf } from "../names/ids.ts";
import type { Instant } from "../names/time.ts";
import { nudgeTime } from "./nudge-time.ts";

/**
 * How one item is chased: with its owner, or the deputy of one who cannot be reached; in its threads; or, where there is
 * neither, with the secretary.
 */
export type Chase = {
  readonly item: Item;
  /** When it is to be chased next. */
  readonly at: Instant;
  /** Whom a direct message goes to, for the owner's sake. */
  readonly owner: Reached | null;
  readonly threads: readonly Delivery[];
};

/**
 * How the items of a board are chased, now or later, for which somebody can be. A nudge that would reach nobody is none,
 * and does not count as one. None while the board is paused.
 */
export function chases(board: Board, state: BoardState, now: Instant): Chase[] {
  const round = roundAt(board, now);
  if (state.paused || round === null) return [];
  const all = itemsOfRound(state, round.name).flatMap((item) => {
    const at = nudgeTime(board, state, item, now);
    return at === null ? [] : [chase(board, state, item, at)];
  });
  if (toTell(board, state).length > 0) return all;
  return all.filter(({ owner, threads }) => owner !== null || threads.length > 0);
}

/** Tells one nudge of an item from all others of it, in keys. */
export function ordinal(item: Item): string {
  return `${item.id} ${item.nudges.length + 1}`;
}

function chase(board: Board, state: BoardState, item: Item, at: Instant): Chase {
  const waits = waitsFor(board, state, item);
  const owner = waits.kind === "owner" ? reminded(board, state, item) : null;
  if (owner !== null) return { item, at, owner, threads: [] };
  const keyIn = (channel: ChannelRef) => deliveryKey("nudge", board.id, ordinal(item), channel);
  return { item, at, owner, threads: threadNudges(board, item, inThread(board, waits), keyIn) };
}

/**
 * Whom a reminder in a thread is for. What waits for an owner who could be reached and cannot any more falls to the members; one
 * who never could be is for the settings, and so for the secretary.
 */
function inThread(board: Board, waits: Waiting): readonly PersonId[] {
  switch (waits.kind) {
    case "members":
      return waits.people;
    case "owner":
      return accountOf(board, waits.person) === null
        ? []
        : board.members.filter((member) => member !== waits.person);
    case "nobody":
      return [];
  }
}

/** A reply under the post of the item in each channel, naming those who can read it there. */
export function threadNudges(
  board: Board,
  item: Item,
  people: readonly PersonId[],
  keyIn: (channel: ChannelRef) => DeliveryKey,
): Delivery[] {
  const nudged = new Set<ChannelRef>();
  return [...item.posts.values()].flatMap(({ message }): Delivery[] => {
    // Two posts may stand in a channel, where one was given up that had been taken.
    if (message === null || nudged.has(message.channel)) return [];
    const here = people.filter((person) => accountOn(board, person, platformOf(message.channel)) !== null);
    if (here.length === 0) return [];
    nudged.add(message.channel);
    return [
      {
        key: keyIn(message.channel),
        place: { kind: "thread", root: message },
        saying: { kind: "nudge-thread", item: item.id, people: here },
      },
    ];
  });
}
