import { roundAt } from "../calendar/round-at.ts";
import { mayRead } from "../item/may-read.ts";
import { rolesOf } from "../item/roles-of.ts";
import { itemsOfRound } from "../item/round-items.ts";
import { isClosed } from "../item/standing.ts";
import type { Board } from "../model/board.ts";
import { deputyOf, ownerOf } from "../model/people.ts";
import { mayDecide } from "../model/roles.ts";
import { type BoardState, itemIn } from "../model/state.ts";
import type { ChannelRef, ItemId, PersonId } from "../names/ids.ts";
import type { Instant } from "../names/time.ts";
import { unanswered } from "./unanswered.ts";
import { waitsForPerson } from "./waits-for-person.ts";

/** A question that was asked and that somebody may answer. */
export type Answerable = {
  readonly item: ItemId;
  /** Not closed: only the secretary hears of what comes to it then. */
  readonly open: boolean;
  /** Whether they are the one who is asked, or among those who are. */
  readonly expected: boolean;
  /** Whether it waits for them now. */
  readonly waits: boolean;
};

/**
 * The questions of a board's round that somebody may answer from where they are (null: in a direct message), those first that
 * wait for them. Whoever may not read the board has none, and who only observes has none either.
 */
export function answerable(
  board: Board,
  state: BoardState,
  person: PersonId | null,
  channel: ChannelRef | null,
  now: Instant,
): readonly Answerable[] {
  const round = roundAt(board, now)?.name;
  if (round === undefined) return [];
  const waiting = new Set(unanswered(board, state, now).map(({ item }) => item));
  const items = itemsOfRound(state, round)
    .filter(({ asked }) => asked !== null)
    .filter(({ id }) => mayAnswer(board, state, id, person, channel, now));
  const all = items.map((item) => ({
    item: item.id,
    open: !isClosed(item),
    expected: isExpected(board, state, item.id, person),
    waits: waiting.has(item.id) && person !== null && waitsForPerson(board, state, item.id, person),
  }));
  return [...all.filter(({ waits }) => waits), ...all.filter(({ waits }) => !waits)];
}

/** Whether somebody may answer an item from where they are, open or closed: a reply may come late. */
export function mayAnswer(
  board: Board,
  state: BoardState,
  id: ItemId,
  person: PersonId | null,
  channel: ChannelRef | null,
  now: Instant,
): boolean {
  if (!mayRead(board, state, person, channel, now)) return false;
  if (isExpected(board, state, id, person)) return true;
  return rolesOf(board, state, person, now).some((role) => role !== "observer");
}

/** Whether somebody is among those who are asked; where a board names no members, anybody is who has no other role there. */
function isExpected(board: Board, state: BoardState, id: ItemId, person: PersonId | null): boolean {
  const item = itemIn(state, id);
  if (person !== null && (ownerOf(board, item) === person || deputyOf(board, item) === person)) return true;
  if (board.members.length > 0) return person !== null && board.members.includes(person);
  return !mayDecide(board, person) && (person === null || !board.observers.includes(person));
}
