import type { Board } from "../model/board.ts";
import { accountOf, accountOn, secretariesOf } from "../model/people.ts";
import type { KeptReason, Reason, ReasonCode } from "../model/reason.ts";
import type { BoardState } from "../model/state.ts";
import type { PersonId, Platform, UserRef } from "../names/ids.ts";
import { platformOf } from "../names/ids.ts";

/** Somebody to write to, and by which account. */
export type Reached = { readonly person: PersonId; readonly user: UserRef };

/**
 * What a platform says that holds for one person alone, and until somebody mends it: their account is closed, they have
 * blocked the bot, they are not there. Of a channel some of these say something else, so whoever asks looks at the place.
 */
const OF_A_PERSON: ReadonlySet<KeptReason["code"]> = new Set<ReasonCode>([
  "slack-no-direct",
  "slack-no-person",
  "slack-person-closed",
  "teams-blocked",
  "teams-blocked-or-left",
  "teams-no-person",
  "teams-not-installed",
  "teams-forbidden",
]);

/** Whether it is for the person's sake that a direct message to them was refused. */
export function isOfPerson(reason: KeptReason): reason is Reason {
  return OF_A_PERSON.has(reason.code);
}

/**
 * The accounts that definitely refused a direct message, which is held since, and why. One that takes it in the end, or whose
 * message is given up, is not among them any more; so the records alone tell, also after a start.
 */
export function unreachedOn({ pending }: Pick<BoardState, "pending">): ReadonlyMap<UserRef, Reason> {
  const known = found.get(pending);
  if (known !== undefined) return known;
  const accounts = new Map<UserRef, Reason>();
  for (const { delivery, held } of pending.values())
    if (delivery.place.kind === "person" && held?.why === "refused" && isOfPerson(held.reason))
      accounts.set(delivery.place.user, held.reason);
  found.set(pending, accounts);
  return accounts;
}

const found = new WeakMap<BoardState["pending"], ReadonlyMap<UserRef, Reason>>();

/**
 * Where to reach somebody about a board: on the first platform of its channels on which they are and have not refused. Null
 * where they are on none, or on none any more.
 */
export function reachOf(board: Board, state: Pick<BoardState, "pending">, person: PersonId): UserRef | null {
  const unreached = unreachedOn(state);
  for (const platform of new Set<Platform>(board.channels.map(platformOf))) {
    const account = accountOn(board, person, platform);
    if (account !== null && !unreached.has(account)) return account;
  }
  return null;
}

/**
 * Whom to tell of a board, and where: its secretaries who can be reached; the chair, where none can. Where nobody can be, the
 * secretaries all the same: what is for them is held until one can.
 */
export function toTell(board: Board, state: Pick<BoardState, "pending">): readonly Reached[] {
  const secretaries = secretariesOf(board);
  const reached = reachedOf(board, state, secretaries);
  if (reached.length > 0) return reached;
  const chair = reachedOf(board, state, board.chair === null ? [] : [board.chair]);
  // A secretary who has no account on purpose is not written to, and nobody else in their place.
  const wereThere = secretaries.some((person) => accountOf(board, person) !== null);
  if (chair.length > 0 && wereThere) return chair;
  return secretaries.flatMap((person) => {
    const user = accountOf(board, person);
    return user === null ? [] : [{ person, user }];
  });
}

/** Those of some people who can be reached, and where. */
export function reachedOf(
  board: Board,
  state: Pick<BoardState, "pending">,
  people: readonly PersonId[],
): readonly Reached[] {
  return people.flatMap((person) => {
    const user = reachOf(board, state, person);
    return user === null ? [] : [{ person, user }];
  });
}
