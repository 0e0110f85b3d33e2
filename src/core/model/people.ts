import { accountIn, type By, byAccount, isPerson, strangerName } from "../names/by.ts";
import {
  messageKey,
  type PersonId,
  type Platform,
  platformOf,
  questionOf,
  type UserRef,
  userRef,
} from "../names/ids.ts";
import { accountPlatforms } from "../names/platforms.ts";
import type { Board } from "./board.ts";
import type { Item } from "./item.ts";
import type { Reply } from "./reply.ts";
import type { BoardState } from "./state.ts";

/** Somebody's account on a platform; null if the settings give none. On the local workspace everybody has one. */
export function accountOn(board: Board, person: PersonId, platform: Platform): UserRef | null {
  if (platform === "local") return userRef(platform, person);
  const id = board.people[person]?.accounts[platform];
  return id === undefined ? null : userRef(platform, id);
}

/** Where to reach somebody about a board: on the platform of its first channel on which they are. */
export function accountOf(board: Board, person: PersonId): UserRef | null {
  for (const platform of new Set(board.channels.map(platformOf))) {
    const account = accountOn(board, person, platform);
    if (account !== null) return account;
  }
  return null;
}

/** The person whose account this is; null for somebody whom the settings do not know. */
export function personWith(people: Board["people"], user: UserRef): PersonId | null {
  const known = indexes.get(people);
  if (known !== undefined) return known.get(user) ?? null;
  const index = accountsIn(people);
  indexes.set(people, index);
  return index.get(user) ?? null;
}

/** Whose account is whose, gone through once for the same people: everything that comes in asks for it. */
const indexes = new WeakMap<Board["people"], ReadonlyMap<UserRef, PersonId>>();

function accountsIn(people: Board["people"]): ReadonlyMap<UserRef, PersonId> {
  const index = new Map<UserRef, PersonId>();
  for (const { id, accounts } of Object.values(people)) {
    const own = accountPlatforms.flatMap((platform) => {
      const account = accounts[platform];
      return account === undefined ? [] : [userRef(platform, account)];
    });
    for (const user of [userRef("local", id), ...own]) if (!index.has(user)) index.set(user, id);
  }
  return index;
}

/** Somebody's name, or what stands for it; of an account that the settings have come to know since, by them. */
export function nameOf(board: Board, by: By): string {
  if (isPerson(by)) return board.people[by]?.name ?? by;
  const account = accountIn(by);
  const person = account === null ? null : personWith(board.people, account);
  return person === null ? strangerName(by) : nameOf(board, person);
}

/** Whose question an item is: as assigned, else as the settings say. */
export function ownerOf(board: Board, item: Item): PersonId | null {
  return item.owner ?? board.owners[questionOf(item.id)] ?? null;
}

/**
 * Who stands in for the owner of an item: they may answer it, and are reminded where the owner cannot be reached. Null for
 * an item without an owner, and where nobody but the owner would.
 */
export function deputyOf(board: Board, item: Item): PersonId | null {
  const owner = ownerOf(board, item);
  if (owner === null) return null;
  const deputy = board.deputies[questionOf(item.id)] ?? board.deputy;
  return deputy === owner ? null : deputy;
}

/** The people to tell about a board: its secretaries, or the chair where there is none. */
export function secretariesOf(board: Board): readonly PersonId[] {
  if (board.secretaries.length > 0) return board.secretaries;
  return board.chair === null ? [] : [board.chair];
}

/** Whose doing a reply, an edit or a deletion is, for the journal; the bot's where the platform does not say. */
export function writerOf(board: Board, state: BoardState, reply: Reply): By {
  const user =
    reply.kind === "withdrawn"
      ? (reply.author?.user ?? state.evidence.get(messageKey(reply.message))?.author.user)
      : reply.written.author.user;
  if (user === undefined) return "bot";
  return personWith(board.people, user) ?? byAccount(user);
}
