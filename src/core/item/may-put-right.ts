import type { Board } from "../model/board.ts";
import type { Evidence } from "../model/evidence.ts";
import { ownerOf } from "../model/people.ts";
import { mayDecide } from "../model/roles.ts";
import { type BoardState, itemIn } from "../model/state.ts";
import type { PersonId, UserRef } from "../names/ids.ts";

/** Somebody by their account, and who of the settings they are. */
export type Somebody = { readonly user: UserRef; readonly person: PersonId | null };

/**
 * Whether somebody may say what a reply is: its author, the owner of its item, a secretary or the chair. That they may see the
 * board has been looked at.
 */
export function mayPutRight(board: Board, state: BoardState, reply: Evidence, who: Somebody): boolean {
  const { person } = who;
  if (mayDecide(board, person) || isAuthor(reply, who)) return true;
  return person !== null && ownerOf(board, itemIn(state, reply.item)) === person;
}

/** Whether somebody wrote a reply themselves, by whichever of their accounts. */
function isAuthor({ author }: Pick<Evidence, "author">, { user, person }: Somebody): boolean {
  return author.user === user || (person !== null && author.person === person);
}
