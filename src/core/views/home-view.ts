import { rolesOf } from "../item/roles-of.ts";
import { waitsFor } from "../item/standing.ts";
import type { Board } from "../model/board.ts";
import { ownerOf } from "../model/people.ts";
import { mayDecide, type Role } from "../model/roles.ts";
import type { BoardState } from "../model/state.ts";
import { itemIn } from "../model/state.ts";
import type { ItemId, PersonId } from "../names/ids.ts";
import type { Instant } from "../names/time.ts";
import { standingSo } from "./standing-so.ts";
import { statusView } from "./status-view.ts";
import { unanswered } from "./unanswered.ts";
import type { ItemView, StatusView } from "./views.ts";

/** What somebody sees of one board where they look at the bot itself. */
export type HomeView = {
  readonly board: { readonly name: string; readonly timezone: string };
  readonly roles: readonly Role[];
  /** Open items that wait for this person: theirs, or anybody's of the members who has not written yet. */
  readonly waiting: readonly ItemView[];
  /** Items with replies of which somebody has to say whether they answer them, by reference; for the chair and the secretaries. */
  readonly toCheck: readonly ItemView[];
  /** Answered items that wait for a decision, by reference; for the chair and the secretaries. */
  readonly toDecide: readonly ItemView[];
  /** For the chair and the secretaries. */
  readonly status: StatusView | null;
};

/** What one board has for somebody; null if they have no role on it. */
export function homeView(board: Board, state: BoardState, person: PersonId, now: Instant): HomeView | null {
  const roles = rolesOf(board, state, person, now);
  if (roles.length === 0) return null;
  const waiting = unanswered(board, state, now).filter(({ item }) =>
    waitsForPerson(board, state, item, person),
  );
  const decides = mayDecide(board, person);
  return {
    board,
    roles,
    waiting,
    toCheck: decides ? standingSo(board, state, "to-check", now) : [],
    toDecide: decides ? standingSo(board, state, "answered", now) : [],
    status: decides ? statusView(board, state, now) : null,
  };
}

function waitsForPerson(board: Board, state: BoardState, id: ItemId, person: PersonId): boolean {
  const item = itemIn(state, id);
  if (ownerOf(board, item) === person) return true;
  const waits = waitsFor(board, state, item);
  return waits.kind === "members" && waits.people.includes(person);
}
