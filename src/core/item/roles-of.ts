import { roundAt } from "../calendar/round-at.ts";
import type { Board } from "../model/board.ts";
import type { Item } from "../model/item.ts";
import { deputyOf, ownerOf } from "../model/people.ts";
import type { Role } from "../model/roles.ts";
import { type BoardState, itemIn } from "../model/state.ts";
import { itemId, type PersonId } from "../names/ids.ts";
import type { Instant } from "../names/time.ts";
import { itemsOfRound, nextQuestions } from "./round-items.ts";
import { isClosed } from "./standing.ts";

/**
 * The roles somebody has on a board now; none for an outsider. An owner is one as long as a question of this round is
 * theirs: no longer once it is closed or somebody else's, and not for what was theirs in an earlier round. A deputy is one
 * as long as the owner is whom they stand in for.
 */
export function rolesOf(board: Board, state: BoardState, person: PersonId | null, now: Instant): Role[] {
  if (person === null) return [];
  const roles: [Role, boolean][] = [
    ["chair", board.chair === person],
    ["secretary", board.secretaries.includes(person)],
    ["member", board.members.includes(person)],
    ["owner", hasSomething(board, state, (item) => ownerOf(board, item) === person, now)],
    ["deputy", hasSomething(board, state, (item) => deputyOf(board, item) === person, now)],
    ["observer", board.observers.includes(person)],
  ];
  return roles.filter(([, has]) => has).map(([role]) => role);
}

/** Before the first round begins, what the settings say holds already. */
function hasSomething(
  board: Board,
  state: BoardState,
  isTheirs: (item: Item) => boolean,
  now: Instant,
): boolean {
  const round = roundAt(board, now)?.name;
  if (round === undefined)
    return board.questions.some(({ id }) => isTheirs(itemIn(state, itemId(NO_ROUND, id))));
  const asked = itemsOfRound(state, round).map(({ id }) => id);
  const toAsk = nextQuestions(board, state, round).map(({ id }) => itemId(round, id));
  return [...asked, ...toAsk].some((id) => {
    const item = itemIn(state, id);
    return isTheirs(item) && !isClosed(item);
  });
}

/** Stands for the round that is yet to come: nothing is asked in it, and nobody has been given anything. */
const NO_ROUND = "";
