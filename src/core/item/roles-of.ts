import { roundAt } from "../calendar/round-at.ts";
import type { Board } from "../model/board.ts";
import { ownerOf } from "../model/people.ts";
import type { Role } from "../model/roles.ts";
import { type BoardState, itemIn } from "../model/state.ts";
import { type ItemId, itemId, type PersonId } from "../names/ids.ts";
import type { Instant } from "../names/time.ts";
import { itemsOfRound, nextQuestions } from "./round-items.ts";
import { isClosed } from "./standing.ts";

/**
 * The roles somebody has on a board now; none for an outsider. An owner is one as long as a question of this round is
 * theirs: no longer once it is closed or somebody else's, and not for what was theirs in an earlier round.
 */
export function rolesOf(board: Board, state: BoardState, person: PersonId | null, now: Instant): Role[] {
  if (person === null) return [];
  const roles: [Role, boolean][] = [
    ["chair", board.chair === person],
    ["secretary", board.secretaries.includes(person)],
    ["member", board.members.includes(person)],
    ["owner", ownsSomething(board, state, person, now)],
    ["observer", board.observers.includes(person)],
  ];
  return roles.filter(([, has]) => has).map(([role]) => role);
}

/** Before the first round begins, what the settings say holds already. */
function ownsSomething(board: Board, state: BoardState, person: PersonId, now: Instant): boolean {
  const round = roundAt(board, now)?.name;
  if (round === undefined) return Object.values(board.owners).includes(person);
  const asked = itemsOfRound(state, round).map(({ id }) => id);
  const toAsk = nextQuestions(board, state, round).map(({ id }) => itemId(round, id));
  return [...asked, ...toAsk].some((id) => owns(board, state, person, id));
}

function owns(board: Board, state: BoardState, person: PersonId, id: ItemId): boolean {
  const item = itemIn(state, id);
  return ownerOf(board, item) === person && !isClosed(item);
}
