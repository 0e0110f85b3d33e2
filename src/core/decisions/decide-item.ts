import { dayOf } from "../calendar/calendar.ts";
import { wantedFrom } from "../calendar/meetings.ts";
import { statusOf } from "../item/standing.ts";
import type { Board } from "../model/board.ts";
import type { EventBody } from "../model/events.ts";
import type { Item, Outcome, Rating } from "../model/item.ts";
import type { BoardState } from "../model/state.ts";
import { itemIn } from "../model/state.ts";
import type { ItemId } from "../names/ids.ts";
import type { Instant } from "../names/time.ts";

/** A decision on what somebody wants: what is to happen, or why it cannot. */
export type Decision =
  | { readonly kind: "decided"; readonly events: readonly EventBody[] }
  | {
      readonly kind: "refused";
      readonly because: "not asked yet" | "no reply yet" | "so already";
    };

/** An outcome that somebody wants for an item; `asOf` is when, by the clock of their platform. */
type Proposal = {
  readonly outcome: Outcome;
  readonly asOf: Instant;
  readonly reason: string | null;
  readonly rating: Rating | null;
};

/**
 * Decides on an outcome for an item. Accepting needs a live reply; an item that was never asked can be not applicable. Where
 * that outcome stands, a rating or a reason that is given and differs changes the one it has.
 */
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
      if (status === "accepted") return amend(item, proposal);
      if (item.asked === null) return refused("not asked yet");
      return item.live === 0 ? refused("no reply yet") : withOutcome(null);
    case "more-evidence":
      if (status === "planned") return refused("not asked yet");
      if (status === "open")
        return item.decision?.outcome === outcome ? amend(item, proposal) : refused("so already");
      return withOutcome(wantedFrom(board, dayOf(now, board.timezone)));
    case "not-applicable":
      return status === "not-applicable" ? amend(item, proposal) : withOutcome(null);
  }
}

/** A decision stands already: only its rating and its reason can still change, by what is given of them. */
function amend({ id, decision, rating }: Item, given: Pick<Proposal, "reason" | "rating">): Decision {
  if (decision === null) return refused("so already");
  const after = { rating: given.rating ?? rating, reason: given.reason ?? decision.reason };
  const isSame = after.rating === rating && after.reason === decision.reason;
  return isSame ? refused("so already") : decided({ kind: "amended", item: id, ...after });
}

function decided(...events: EventBody[]): Decision {
  return { kind: "decided", events };
}

function refused(because: Extract<Decision, { kind: "refused" }>["because"]): Decision {
  return { kind: "refused", because };
}
