import type { Board } from "./board.ts";
import { type PersonId, type Platform, platformOf, type UserRef } from "./ids.ts";
import type { Item } from "./item.ts";

/** Somebody's account on a platform; null if the settings give none. On the local workspace everybody has one. */
export function accountOn(board: Board, person: PersonId, platform: Platform): UserRef | null {
  if (platform === "local") return `local:${person}`;
  const id = board.people[person]?.accounts[platform];
  return id === undefined ? null : `${platform}:${id}`;
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
  const platform = platformOf(user);
  const id = user.slice(platform.length + 1);
  if (platform === "local") return Object.hasOwn(people, id) ? id : null;
  return Object.values(people).find(({ accounts }) => accounts[platform] === id)?.id ?? null;
}

/** Somebody's name, or what stands for it. */
export function nameOf(board: Board, by: string): string {
  return board.people[by]?.name ?? (by === "bot" ? "the bot" : by.replace(/^account /, ""));
}

/** Whose question an item is: as assigned, else as the settings say. */
export function ownerOf(board: Board, item: Item): PersonId | null {
  return item.owner ?? board.owners[questionOf(item)] ?? null;
}

/** The people to tell about a board: its secretaries, or the chair where there is none. */
export function secretariesOf(board: Board): readonly PersonId[] {
  if (board.secretaries.length > 0) return board.secretaries;
  return board.chair === null ? [] : [board.chair];
}

/** The question of an item. */
export function questionOf(item: Pick<Item, "id">): string {
  return item.id.slice(item.id.indexOf(":") + 1);
}
