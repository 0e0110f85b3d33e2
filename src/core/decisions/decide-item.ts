import { dayOf } from "../calendar/calendar.ts";
import { wantedFrom } from "../calendar/meetings.ts";
import { dueOf, isClosed, statusOf } from "../item/standing.ts";
import type { Board } from "../model/board.ts";
import type { EventBody } from "../model/events.ts";
import type { Outcome, Rating } from "../model/item.ts";
import { ownerOf } from "../model/people.ts";
import type { BoardState } from "../model/state.ts";
import { itemIn } from "../model/state.ts";
import type { ItemId, PersonId } from "../names/ids.ts";
import type { Day, Instant } from "../names/time.ts";

/** A decision on what somebody wants: what is to happen, or why it cannot. */
export type Decision =
  | { readonly kind: "decided"; readonly events: readonly EventBody[] }
  | {
      readonly kind: "refused";
      readonly because:
        | "not asked yet"
        | "no reply yet"
        | "no answer yet"
        | "so already"
        | "closed"
        | "not later than it is due"
        | "in the past";
    };

/** An outcome that somebody wants for an item; `asOf` is when, by the clock of their platform. */
type Proposal = {
  readonly outcome: Outcome;
  readonly asOf: Instant;
  readonly reason: string | null;
  readonly rating: Rating | null;
};

/** Decides on an outcome for an item. Accepting needs a live answer since it was last opened; an item that was never asked can be not applicable. */
export function decideOutcome(
  board: Board,
  state: BoardState,
  id: ItemId,
  proposal: Proposal,
  now: Instant,
): Decision {
  const item = itemIn(state, id);
  const status = statusOf(item);
  const { outcome, asOf, reason, rating } = proposal;
  const withOutcome = (wanted: ReturnType<typeof wantedFrom>): Decision =>
    decided({ kind: "decided", item: id, outcome, asOf, reason, rating, wanted });
  switch (outcome) {
    case "accepted":
      if (status === "accepted") return refused("so already");
      if (item.asked === null) return refused("not asked yet");
      if (item.counts.answer > 0) return withOutcome(null);
      return refused(item.live === 0 ? "no reply yet" : "no answer yet");
    case "more-evidence":
      if (status === "planned") return refused("not asked yet");
      if (status === "open") return refused("so already");
      return withOutcome(wantedFrom(board, dayOf(now, board.timezone)));
    case "not-applicable":
      return status === "not-applicable" ? refused("so already") : withOutcome(null);
  }
}

/** Decides on a later due day for an item that is asked and not closed. */
export function decideExtension(
  board: Board,
  state: BoardState,
  id: ItemId,
  due: Day,
  reason: string,
  now: Instant,
): Decision {
  const item = itemIn(state, id);
  if (isClosed(item)) return refused("closed");
  if (item.asked === null) return refused("not asked yet");
  if (due < dayOf(now, board.timezone)) return refused("in the past");
  const before = dueOf(board, state, item, now).day;
  if (before !== null && due <= before) return refused("not later than it is due");
  return decided({ kind: "extended", item: id, due, reason });
}

/** Decides on whose item it is. It can be given before it is asked. */
export function decideAssignment(board: Board, state: BoardState, id: ItemId, owner: PersonId): Decision {
  const item = itemIn(state, id);
  if (isClosed(item)) return refused("closed");
  if (ownerOf(board, item) === owner) return refused("so already");
  return decided({ kind: "assigned", item: id, owner });
}

function decided(...events: EventBody[]): Decision {
  return { kind: "decided", events };
}

function refused(because: Extract<Decision, { kind: "refused" }>["because"]): Decision {
  return { kind: "refused", because };
}
