import { isRemindedOf } from "../item/is-reminded-of.ts";
import { isOfPerson, type Reached, reachOf, toTell, unreachedOn } from "../item/reach.ts";
import { reminded } from "../item/reminded.ts";
import { apply } from "../journal/apply.ts";
import type { Board } from "../model/board.ts";
import type { Delivery } from "../model/delivery.ts";
import type { EventBody } from "../model/events.ts";
import { personWith } from "../model/people.ts";
import { type BoardState, itemIn } from "../model/state.ts";
import {
  type DeliveryKey,
  deliveryKey,
  type ItemId,
  type PersonId,
  platformOf,
  type UserRef,
} from "../names/ids.ts";
import { keyHash } from "../names/key-hash.ts";
import type { Instant } from "../names/time.ts";
import { threadNudges } from "./chase.ts";
import { audienceOf } from "./notice.ts";

/**
 * What follows where a direct message was definitely refused for the person's sake: they get it on another platform of the
 * board's where they are; else what waits for them falls to their deputies, else to the members in its thread, and what
 * was for a secretary to the chair; and whoever is told of the board is told by name whom the bot cannot reach, once for
 * the person. Nothing where a refusal is of another kind, or all that follows was intended before.
 *
 * @param held what becomes of the message itself: it is tried again, so that it may get through one day
 */
export function fallBack(
  board: Board,
  state: BoardState,
  delivery: Delivery,
  held: EventBody,
  now: Instant,
): EventBody[] {
  const { place, saying, key } = delivery;
  if (place.kind !== "person" || held.kind !== "held" || held.why !== "refused" || !isOfPerson(held.reason))
    return [];
  const person = saying.kind === "nudge-owner" ? saying.person : personWith(board.people, place.user);
  if (person === null) return [];
  const known = apply(state, { ...held, n: state.n + 1, at: now, by: "bot" });
  const refused: Refused = { person, user: place.user, saying, hash: keyHash(key) };
  const elsewhere = reachOf(board, known, person);
  const instead =
    saying.kind === "nudge-owner"
      ? nudgesInstead(board, known, refused, saying)
      : saidInstead(board, state, known, refused, elsewhere);
  const deliveries = [...instead, ...(elsewhere === null ? told(board, known, refused) : [])].filter(
    (each) => !state.intended.has(keyHash(each.key)),
  );
  if (deliveries.length === 0) return [];
  // Each board tells its own of it, where one message was to remind somebody of several boards.
  return saying.kind === "nudge-owner"
    ? [{ kind: "nudged", items: [], deliveries }]
    : [{ kind: "noticed", deliveries }];
}

type Refused = {
  readonly person: PersonId;
  readonly user: UserRef;
  readonly saying: Delivery["saying"];
  /** Of the key of what was refused: tells what follows from it from all else. */
  readonly hash: string;
};

/** The reminders in place of one that was refused: to whoever is reminded now, or in the threads of what nobody is. */
function nudgesInstead(
  board: Board,
  known: BoardState,
  { person, user, hash }: Refused,
  { due }: Extract<Delivery["saying"], { kind: "nudge-owner" }>,
): Delivery[] {
  const items = due.filter((id) => isRemindedOf(board, itemIn(known, id), person));
  const direct = new Map<UserRef, { readonly to: Reached; readonly due: ItemId[] }>();
  const threads: Delivery[] = [];
  for (const id of items) {
    const to = reminded(board, known, itemIn(known, id));
    if (to === null)
      threads.push(
        ...threadNudges(
          board,
          itemIn(known, id),
          board.members.filter((member) => member !== person),
          (channel) => deliveryKey("nudge", board.id, hash, id, channel),
        ),
      );
    else if (to.user !== user) direct.set(to.user, { to, due: [...(direct.get(to.user)?.due ?? []), id] });
  }
  const nudges = [...direct.values()].map(
    ({ to, due: theirs }): Delivery => ({
      key: deliveryKey("nudge", board.id, hash, to.user),
      place: { kind: "person", user: to.user },
      saying: { kind: "nudge-owner", person: to.person, due: theirs, also: [], boards: [board.id] },
    }),
  );
  return [...nudges, ...threads];
}

/** The same for the same person elsewhere; else for those who are told in their place and were not before. */
function saidInstead(
  board: Board,
  before: BoardState,
  known: BoardState,
  { person, saying, hash }: Refused,
  elsewhere: UserRef | null,
): Delivery[] {
  // What the writer of a reply cannot be asked goes to the secretary in its turn.
  if (saying.kind === "ask-writer" && elsewhere === null) return [];
  const had = new Set(audienceOf(board, before, saying).map((each) => each.person));
  const others = audienceOf(board, known, saying).filter(
    (each) => each.person !== person && !had.has(each.person) && !unreachedOn(known).has(each.user),
  );
  const to = elsewhere === null ? others : [{ person, user: elsewhere }];
  return to.map(({ user }) => ({
    key: deliveryKey("instead", board.id, hash, user),
    place: { kind: "person", user },
    saying,
  }));
}

/** That somebody cannot be reached, for everybody else who is told of the board; none if they were told of it. */
function told(board: Board, known: BoardState, { person, user }: Refused): Delivery[] {
  const keysOf = (to: PersonId) =>
    [...known.pending.values()]
      .filter(({ delivery: { place } }) => place.kind === "person" && place.user === user)
      .map(({ delivery }) => noticeKey(board, delivery.key, to));
  const reason = unreachedOn(known).get(user);
  if (reason === undefined) return [];
  return reachable(board, known)
    .filter((each) => each.person !== person)
    .flatMap((to): Delivery[] => {
      const keys = keysOf(to.person);
      const [key] = keys;
      if (key === undefined || keys.some((each) => known.intended.has(keyHash(each)))) return [];
      const saying = { kind: "unreached", person, platform: platformOf(user), reason } as const;
      return [{ key, place: { kind: "person", user: to.user }, saying }];
    });
}

function noticeKey(board: Board, refused: DeliveryKey, to: PersonId): DeliveryKey {
  return deliveryKey("unreached", board.id, keyHash(refused), to);
}

/** Those who are told of the board and can be reached, which nobody may be. */
function reachable(board: Board, known: BoardState): readonly Reached[] {
  return toTell(board, known).filter(({ user }) => !unreachedOn(known).has(user));
}
