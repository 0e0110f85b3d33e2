import type { Board } from "./board.ts";
import type { PersonId } from "./ids.ts";
import { ownerOf } from "./people.ts";
import { mayDecide, type Role, rolesOf } from "./roles.ts";
import type { BoardState } from "./state.ts";
import { statusView } from "./status-view.ts";
import type { Instant } from "./time.ts";
import { unanswered } from "./unanswered.ts";
import type { ItemView, StatusView } from "./views.ts";
import { waitsFor } from "./waits-for.ts";
import { itemIn } from "./with-item.ts";

/** What somebody sees of one board where they look at the bot itself. */
export type HomeView = {
  readonly board: { readonly name: string; readonly timezone: string };
  readonly roles: readonly Role[];
  /** Open items that wait for this person: theirs, or anybody's of the members who has not written yet. */
  readonly waiting: readonly ItemView[];
  /** For the chair and the secretaries. */
  readonly status: StatusView | null;
};

/** What one board has for somebody; null if they have no role on it. */
export function homeView(board: Board, state: BoardState, person: PersonId, now: Instant): HomeView | null {
  const roles = rolesOf(board, state, person);
  if (roles.length === 0) return null;
  const waiting = unanswered(board, state, now).filter(({ item }) =>
    waitsForPerson(board, state, item, person),
  );
  const status = mayDecide(board, person) ? statusView(board, state, now) : null;
  return { board, roles, waiting, status };
}

function waitsForPerson(board: Board, state: BoardState, id: string, person: PersonId): boolean {
  const item = itemIn(state, id);
  if (ownerOf(board, item) === person) return true;
  const waits = waitsFor(board, state, item);
  return waits.kind === "members" && waits.people.includes(person);
}
