import { rolesOf } from "../item/roles-of.ts";
import { isClosed } from "../item/standing.ts";
import type { Board } from "../model/board.ts";
import type { EventBody } from "../model/events.ts";
import { ownerOf } from "../model/people.ts";
import type { BoardState } from "../model/state.ts";
import { itemIn } from "../model/state.ts";
import type { ItemId, PersonId } from "../names/ids.ts";
import type { Instant } from "../names/time.ts";

/** Whom somebody wants an item given to; `sure`: they were asked whether they mean one without a role, and do. */
type Proposal = { readonly owner: PersonId; readonly sure: boolean };

/** What becomes of a wish to give an item to somebody. */
export type AssignmentDecision =
  | { readonly kind: "decided"; readonly events: readonly EventBody[] }
  | {
      readonly kind: "refused";
      /** `no role`: they have none on the board, and would come to read all of it. It is asked about first. */
      readonly because: "closed" | "theirs already" | "no role";
    };

/** Decides on whose item it is. It can be given before it is asked. */
export function decideAssignment(
  board: Board,
  state: BoardState,
  id: ItemId,
  { owner, sure }: Proposal,
  now: Instant,
): AssignmentDecision {
  const item = itemIn(state, id);
  if (isClosed(item)) return { kind: "refused", because: "closed" };
  if (ownerOf(board, item) === owner) return { kind: "refused", because: "theirs already" };
  if (!sure && rolesOf(board, state, owner, now).length === 0) return { kind: "refused", because: "no role" };
  return { kind: "decided", events: [{ kind: "assigned", item: id, owner }] };
}
